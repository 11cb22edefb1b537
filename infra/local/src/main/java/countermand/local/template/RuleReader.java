package countermand.local.template;

import java.util.List;
import java.util.Optional;

/** AWS::Events::Rule, the kind with a pattern. */
final class RuleReader {
  private RuleReader() {}

  static RuleSpec read(String name, Properties properties) {
    properties.accept("Name", "Description", "RoleArn", "Tags");
    boolean disabled = properties.text("State").equals(Optional.of("DISABLED"));
    Object pattern =
        properties
            .any("EventPattern")
            .orElseThrow(() -> new TemplateException(properties.at("EventPattern"), "is missing"));
    List<RuleSpec.Target> targets = properties.each("Targets", RuleReader::target);
    return new RuleSpec(
        name,
        properties.text("EventBusName").map(Arns::lastPart).orElse("default"),
        EventReader.pattern(pattern, properties.at("EventPattern")),
        disabled ? List.of() : targets);
  }

  private static RuleSpec.Target target(Properties target) {
    target.accept("Id", "RoleArn", "RetryPolicy", "DeadLetterConfig", "SqsParameters");
    return new RuleSpec.Target(target.neededText("Arn"), target.text("Input"));
  }
}
