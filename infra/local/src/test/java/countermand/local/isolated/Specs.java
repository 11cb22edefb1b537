package countermand.local.isolated;

import countermand.local.template.FunctionSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions to test with. */
final class Specs {
  private Specs() {}

  static FunctionSpec of(Duration timeout) {
    return of("Answer", "countermand.Handler::handleRequest", "answer.zip", timeout);
  }

  static FunctionSpec of(String name, String handler, String codeUri, Duration timeout) {
    return new FunctionSpec(
        name,
        "countermand-" + name,
        Optional.of("live"),
        handler,
        codeUri,
        Map.of(),
        timeout,
        512,
        List.of());
  }
}
