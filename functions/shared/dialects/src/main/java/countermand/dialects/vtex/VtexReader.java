package countermand.dialects.vtex;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.ids.PathId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads a call: whose id its path carries, how its body is read, what it means, what it answers.
 *
 * @param body reads the body
 * @param naming whose id the path carries
 * @param meaning the command, or why there is none
 */
record VtexReader(
    Function<byte[], VtexBody.Result> body,
    BiFunction<String, Role, OrderName> naming,
    Function<VtexBody, Meaning> meaning,
    Function<Answer, HttpReply> answers)
    implements Operation.Reader {

  /** What a body means. */
  sealed interface Meaning {}

  /** A command. */
  record Means(Command command) implements Meaning {}

  /** Something mandatory is missing. */
  record Lacks(String message) implements Meaning {}

  @Override
  public Call read(HttpRequest request, Role role) {
    return switch (PathId.order(request)) {
      case PathId.Bad bad -> new Call.Answered(VtexError.malformed(bad));
      case PathId.Good good ->
          switch (body.apply(request.body())) {
            case VtexBody.Junk junk -> malformed(junk.message());
            case VtexBody.Good it -> read(naming.apply(good.id(), role), it.body());
          };
    };
  }

  private Call read(OrderName order, VtexBody it) {
    Optional<String> fault = Limits.fault(it);
    if (fault.isPresent()) {
      return malformed(fault.get());
    }
    return switch (meaning.apply(it)) {
      case Means means -> new Call.Decide(order, means.command(), null, answers);
      case Lacks lacks -> malformed(lacks.message());
    };
  }

  private static Call malformed(String message) {
    return new Call.Answered(VtexError.malformed(message));
  }
}
