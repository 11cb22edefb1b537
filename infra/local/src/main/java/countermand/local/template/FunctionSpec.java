package countermand.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One AWS::Serverless::Function. {@code codeUri} is as the template writes it, relative to the
 * template's folder.
 */
public record FunctionSpec(
    String logicalName,
    String name,
    Optional<String> alias,
    String handler,
    String codeUri,
    Map<String, String> variables,
    Duration timeout,
    int memoryMegabytes,
    List<EventSource> events) {

  /** The class part of {@code package.Handler::method}. */
  public String handlerClass() {
    return handler.split("::", 2)[0];
  }

  /** Every ARN by which the function may be called. */
  public List<String> arns() {
    String plain = Arns.function(name);
    return alias.map(a -> List.of(plain, Arns.function(name, a))).orElse(List.of(plain));
  }

  /** The ARN that others are given: the alias's where there is one. */
  public String arn() {
    return arns().getLast();
  }
}
