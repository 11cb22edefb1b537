package countermand.dialects.nativeapi;

import countermand.core.Command;
import countermand.dialects.json.Fields;
import countermand.dialects.json.TextRule;
import java.util.Optional;

/** The commands that answer a request, or take it back. */
final class AnswerReader {
  private static final TextRule DECLINE_REASON =
      text ->
          text.isBlank()
              ? Optional.of("must say why; the customer may read it")
              : CancellationReader.REASON.fault(text);

  private AnswerReader() {}

  static Command accept(Asked asked) {
    return new Command.AcceptRequest(asked.requestId());
  }

  static Command decline(Asked asked) {
    Fields body = asked.body();
    return new Command.DeclineRequest(
        asked.requestId(), body.requiredText("reason", DECLINE_REASON));
  }

  static Command withdraw(Asked asked) {
    return new Command.WithdrawRequest(asked.requestId());
  }
}
