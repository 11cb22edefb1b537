package countermand.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.template.FunctionSpec;
import countermand.local.template.Template;
import countermand.local.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VariablesFileTest {
  private static final List<FunctionSpec> FUNCTIONS =
      Template.read(
              """
              Resources:
                Relay:
                  Type: AWS::Serverless::Function
                  Properties: {FunctionName: hub-relay, Handler: none}
                Query:
                  Type: AWS::Serverless::Function
                  Properties: {FunctionName: hub-query, Handler: none}
              """)
          .functions();

  @TempDir private Path folder;

  @Test
  void aFunctionsOwnComeBeforeTheCommonOnesAndTheseBeforeTheTemplates() throws IOException {
    VariablesFile file =
        read("{\"TABLE\": \"t\", \"BUS\": \"all\", \"hub-relay\": {\"BUS\": \"mine\"}}");
    Map<String, String> before = Map.of("TABLE", "old", "EPOCH", "0");

    assertThat(file.over(before, named("Relay")))
        .isEqualTo(Map.of("TABLE", "t", "BUS", "mine", "EPOCH", "0"));
    assertThat(file.over(before, named("Query")))
        .isEqualTo(Map.of("TABLE", "t", "BUS", "all", "EPOCH", "0"));
  }

  @Test
  void aFunctionMayBeNamedAsInTheTemplate() throws IOException {
    VariablesFile file = read("{\"Query\": {\"TABLE\": \"t\"}}");

    assertThat(file.over(Map.of(), named("Query"))).isEqualTo(Map.of("TABLE", "t"));
    assertThat(file.over(Map.of(), named("Relay"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{", "{\"EPOCH\": 0}", "{\"hub-gone\": {}}", "{\"Query\": {\"EPOCH\": 0}}"})
  void refusesWhatItCannotMean(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("variables.json");
  }

  private VariablesFile read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("variables.json"), json);
    return VariablesFile.read(file, FUNCTIONS);
  }

  private static FunctionSpec named(String logicalName) {
    return FUNCTIONS.stream()
        .filter(spec -> spec.logicalName().equals(logicalName))
        .findFirst()
        .orElseThrow();
  }
}
