package countermand.local.template;

import countermand.local.pattern.EventPattern;
import java.util.List;
import java.util.Optional;

/** An AWS::Events::Rule: events of a bus that match go to each target. */
public record RuleSpec(String name, String bus, EventPattern pattern, List<Target> targets) {
  public record Target(String arn, Optional<String> input) {}
}
