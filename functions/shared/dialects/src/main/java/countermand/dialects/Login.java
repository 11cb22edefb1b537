package countermand.dialects;

import countermand.core.Heard;
import java.util.function.Function;

/**
 * A call that comes before the one that tells, because its answer has the key to it.
 *
 * @param then what follows from its answer
 */
public record Login(HttpCall call, Function<HttpAnswer, Result> then) {

  /** What follows. */
  public sealed interface Result {

    /** The call that tells. */
    record Open(HttpCall call) implements Result {}

    /** The party logs in otherwise; every login has a last way. */
    record Otherwise(Login login) implements Result {}

    /** Nobody was told. */
    record Shut(Heard heard) implements Result {}
  }
}
