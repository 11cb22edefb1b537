package countermand.local.priming;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import countermand.local.TemplateFile;
import countermand.local.template.EventSource;
import countermand.local.template.FunctionSpec;
import countermand.local.template.Template;
import countermand.runtime.ApiFunction;
import countermand.runtime.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every function of template.yaml that has a route answers what it says to itself before a snapshot
 * as it must, and calls nobody for it: every service would be at an address that counts its calls.
 */
final class EveryApiFunctionIsPrimedTest {
  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer services;

  @BeforeEach
  void listen() throws IOException {
    services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    services.createContext(
        "/",
        exchange -> {
          calls.incrementAndGet();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    services.start();
  }

  @AfterEach
  void close() {
    services.stop(0);
  }

  static Stream<FunctionSpec> functions() throws IOException {
    return Template.read(Files.readString(TemplateFile.find())).functions().stream()
        .filter(spec -> spec.events().stream().anyMatch(EventSource.ApiRoute.class::isInstance));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void answersItselfAndCallsNobody(FunctionSpec spec) throws ReflectiveOperationException {
    Object handler =
        Class.forName(spec.handlerClass())
            .getConstructor(Environment.class)
            .newInstance(new Environment(variables(spec), InstantSource.system()));

    ((ApiFunction) handler).prime();

    assertThat(calls).hasValue(0);
  }

  private Map<String, String> variables(FunctionSpec spec) {
    Map<String, String> variables = new HashMap<>(spec.variables());
    variables.put("AWS_REGION", "eu-west-1");
    variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:" + services.getAddress().getPort());
    return variables;
  }
}
