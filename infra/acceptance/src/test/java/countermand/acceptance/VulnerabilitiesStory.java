package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known against our dependencies is asked for, by their names and versions alone. */
final class VulnerabilitiesStory {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How the check ended. */
  private record Checked(int exit, String printed) {}

  @BeforeEach
  void needsPython() throws Exception {
    assumeThat(
            run("bash", "-c", "python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))'")
                .exit())
        .as("infra/vulnerabilities needs python3 3.10 or later")
        .isZero();
  }

  @Test
  void nothingIsKnown() throws Exception {
    Checked checked = asking(answer -> answer);
    assertThat(checked.exit()).as(checked.printed()).isZero();
    assertThat(checked.printed()).contains("Nothing is known against the ");
  }

  @Test
  void whatIsKnownIsNamedWithItsPage() throws Exception {
    Checked checked =
        asking(answer -> {
          ((ObjectNode) answer.at("/results/0")).putArray("vulns").addObject().put("id", "GHSA-x");
          return answer;
        });
    assertThat(checked.exit()).isEqualTo(1);
    assertThat(checked.printed()).contains("https://osv.dev/GHSA-x");
  }

  @Test
  void whereTheDataCannotBeHadItSaysSo() throws Exception {
    Checked refused = check("http://127.0.0.1:1");
    assertThat(refused.exit()).isZero();
    assertThat(refused.printed()).contains("SKIPPED, http://127.0.0.1:1 does not tell");
    Checked nonsense = asking(_ -> JSON.createObjectNode().putArray("results"));
    assertThat(nonsense.exit()).isZero();
    assertThat(nonsense.printed()).contains("SKIPPED").contains("nothing was checked");
  }

  @Test
  void itTakesNoOtherArguments() throws Exception {
    assertThat(run("bash", "infra/vulnerabilities", "--everything").exit()).isEqualTo(2);
  }

  /** Asks a server that knows nothing against anything, but for what is made of its answer. */
  private static Checked asking(UnaryOperator<JsonNode> answer) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/querybatch",
        exchange -> {
          JsonNode queries = JSON.readTree(exchange.getRequestBody()).path("queries");
          ObjectNode nothing = JSON.createObjectNode();
          ArrayNode results = nothing.putArray("results");
          queries.forEach(query -> {
            assertThat(query.at("/package/ecosystem").asText()).isEqualTo("Maven");
            assertThat(query.at("/package/name").asText()).contains(":");
            assertThat(query.path("version").asText()).isNotEmpty();
            results.addObject();
          });
          byte[] body = JSON.writeValueAsBytes(answer.apply(nothing));
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      return check("http://127.0.0.1:" + server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private static Checked check(String data) throws IOException, InterruptedException {
    return run("bash", "infra/vulnerabilities", "--data", data);
  }

  private static Checked run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of(command));
    builder.environment().put("no_proxy", "127.0.0.1");
    Process process =
        builder.directory(Repository.root().toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(printed).isTrue();
    return new Checked(process.exitValue(), printed);
  }
}
