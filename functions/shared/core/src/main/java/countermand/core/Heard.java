package countermand.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a party's answer to a notice means, in whatever protocol it was given. */
public sealed interface Heard {

  /** The party has taken it. */
  record Delivered() implements Heard {}

  /**
   * It has not, and may later.
   *
   * @param after how long the party asked to be left alone; absent where it did not say
   */
  record Retry(@Nullable Duration after) implements Heard {}

  /**
   * No further attempt: nobody is there any more and the party said so, or it will never take this,
   * or has taken a part that it must not get twice.
   */
  record Gone() implements Heard {}

  /** The seller has it and has not decided: it is asked again. */
  record Undecided() implements Heard {}

  /**
   * The party said in its very answer what the order must hear: a seller its decision, a
   * marketplace what is in an order.
   *
   * @param command as if the party had called
   */
  record Decided(Command command) implements Heard {}

  /**
   * It was not told yet, because somebody else is just getting what we call with; the attempt does
   * not count.
   *
   * @param after when that will be over
   */
  record NotYet(Duration after) implements Heard {}

  /** What we call with is missing, or no longer good: a person must look at the link. */
  record CredentialsExpired() implements Heard {}
}
