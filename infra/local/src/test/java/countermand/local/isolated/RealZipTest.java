package countermand.local.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.TemplateFile;
import countermand.local.function.FunctionException;
import countermand.local.function.Invoker;
import countermand.local.http.Json;
import countermand.local.template.FunctionSpec;
import countermand.local.template.TemplateException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A function's real zip under AWS's own client. It reaches no service, and needs none here. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "AWS's Runtime Interface Client runs on Linux only")
final class RealZipTest {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "TABLE", "orders",
          "SHORTEST_ANSWER", "PT1H",
          "EPOCH", "0",
          "AWS_REGION", "us-east-1",
          "AWS_ACCESS_KEY_ID", "local",
          "AWS_SECRET_ACCESS_KEY", "local",
          "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
          "COUNTERMAND_MOVABLE_CLOCK", "true");

  private final Path project = TemplateFile.find().resolveSibling("");

  @Test
  void aFunctionIsToldTheTimeAndItsErrorComesBack() throws Exception {
    FunctionSpec spec = zip("window-expiry", "countermand.functions.windowexpiry.Handler");
    Instant later = Instant.now().plus(Duration.ofDays(1));
    byte[] event =
        ("{\"link\":\"l\",\"orderId\":\"o\",\"instant\":\"" + later + "\"}")
            .getBytes(StandardCharsets.UTF_8);

    assertThat(failing(spec, Duration.ZERO, event)).contains("came early");
    assertThat(failing(spec, Duration.ofDays(2), event)).doesNotContain("came early");
  }

  @Test
  void anApiFunctionAnswers() throws Exception {
    FunctionSpec spec = zip("order-query", "countermand.functions.orderquery.Handler");
    String event =
        """
        {"resource": "/v1/cancel-reasons", "path": "/v1/cancel-reasons", "httpMethod": "GET",
         "headers": {}, "multiValueHeaders": {}, "isBase64Encoded": false}
        """;
    try (IsolatedLauncher launcher = launcher(Duration.ZERO)) {
      Invoker invoker = launcher.launch(spec, VARIABLES);

      JsonNode answer = Json.read(invoker.invoke(event.getBytes(StandardCharsets.UTF_8)));

      assertThat(answer.path("statusCode").asInt()).isEqualTo(401);
    }
  }

  @Test
  void aFunctionThatCannotStartSaysWhy() throws Exception {
    FunctionSpec spec = zip("order-query", "countermand.functions.orderquery.Handler");
    try (IsolatedLauncher launcher = launcher(Duration.ZERO)) {
      Invoker invoker = launcher.launch(spec, Map.of("AWS_REGION", "us-east-1"));

      FunctionException failure =
          catchThrowableOfType(
              FunctionException.class, () -> invoker.invoke(new byte[] {'{', '}'}));

      assertThat(failure.error().toString()).contains("TABLE is not set");
    }
  }

  @Test
  void aZipThatIsMissingIsAskedFor() throws Exception {
    assumeBuilt(project.resolve("infra/local/target/ric"));
    FunctionSpec spec = Specs.of("Gone", "x.Handler", "functions/gone/gone.zip", Duration.ZERO);
    try (IsolatedLauncher launcher = launcher(Duration.ZERO)) {
      Assertions.assertThatThrownBy(() -> launcher.launch(spec, VARIABLES))
          .isInstanceOf(TemplateException.class)
          .hasMessage(
              "Gone.CodeUri: functions/gone/gone.zip does not exist: run ./mvnw package first");
    }
  }

  private String failing(FunctionSpec spec, Duration offset, byte[] event) throws Exception {
    try (IsolatedLauncher launcher = launcher(offset)) {
      Invoker invoker = launcher.launch(spec, VARIABLES);
      return catchThrowableOfType(FunctionException.class, () -> invoker.invoke(event))
          .error()
          .path("errorMessage")
          .asText();
    }
  }

  private IsolatedLauncher launcher(Duration offset) throws Exception {
    String context = "{\"custom\":{\"clockOffsetMillis\":\"" + offset.toMillis() + "\"}}";
    return new IsolatedLauncher(project, () -> Optional.of(context), InstantSource.system());
  }

  private FunctionSpec zip(String name, String handler) {
    String codeUri = "functions/" + name + "/target/" + name + ".zip";
    assumeBuilt(project.resolve(codeUri));
    return Specs.of(name, handler + "::handleRequest", codeUri, Duration.ofSeconds(25));
  }

  private static void assumeBuilt(Path path) {
    assumeTrue(Files.exists(path), () -> path + " is not built: run ./mvnw package first");
  }
}
