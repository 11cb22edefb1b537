package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Dialects;
import countermand.dialects.Route;
import countermand.runtime.telling.TemplateRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheRoutesOfTheTemplateTest {
  private static final Path TEMPLATE = Path.of("../../../template.yaml");

  @Test
  void areThoseOfTheDialectsAndEachLeadsToOneFunction() throws IOException {
    List<Route> spoken =
        Dialects.all().stream().flatMap(d -> d.operations().keySet().stream()).toList();
    List<Route> declared = TemplateRoutes.of(Files.readString(TEMPLATE));
    // The console's are its own module's to check.
    assertThat(
            declared.stream()
                .filter(route -> !route.resource().startsWith("/console"))
                .flatMap(route -> methods(route, spoken)))
        .containsExactlyInAnyOrderElementsOf(spoken);
  }

  /** A route that takes any method stands for those that are spoken there. */
  private static Stream<Route> methods(Route declared, List<Route> spoken) {
    return declared.method().equals("ANY")
        ? spoken.stream().filter(route -> route.resource().equals(declared.resource()))
        : Stream.of(declared);
  }

  @Test
  void areReadWhateverTheTagsAroundThem() {
    String template =
        """
        Resources:
          Table: {Type: AWS::DynamoDB::Table}
          One:
            Type: AWS::Serverless::Function
            Properties:
              FunctionName: !Sub "${AWS::StackName}-one"
              Events:
                A: {Type: Api, Properties: {RestApiId: !Ref Api, Method: put, Path: "/a/{b}"}}
                S: {Type: DynamoDB, Properties: {Stream: !GetAtt Table.StreamArn}}
          Two:
            Type: AWS::Serverless::Function
            Properties: {Handler: x}
        """;
    assertThat(TemplateRoutes.of(template)).containsExactly(new Route("PUT", "/a/{b}"));
  }
}
