package countermand.local.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.AwsException;
import java.util.List;
import java.util.regex.Pattern;

/** What EventBridge Scheduler refuses with a ValidationException. */
final class ScheduleRules {
  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");

  private ScheduleRules() {}

  static void check(Schedule.Key key, JsonNode definition) {
    if (!NAME.matcher(key.name()).matches()) {
      throw AwsException.validation("Invalid schedule name " + key.name() + ".");
    }
    for (String pointer :
        List.of(
            "/ScheduleExpression", "/Target/Arn", "/Target/RoleArn", "/FlexibleTimeWindow/Mode")) {
      if (definition.at(pointer).asText().isEmpty()) {
        throw AwsException.validation(pointer + " is missing.");
      }
    }
    boundary(definition.at("/Target/RetryPolicy/MaximumRetryAttempts"), 0, 185);
    boundary(definition.at("/Target/RetryPolicy/MaximumEventAgeInSeconds"), 60, 86_400);
  }

  private static void boundary(JsonNode value, int least, int most) {
    if (!value.isMissingNode() && (value.asInt() < least || value.asInt() > most)) {
      throw AwsException.validation("A retry policy's " + value + " is not in its range.");
    }
  }
}
