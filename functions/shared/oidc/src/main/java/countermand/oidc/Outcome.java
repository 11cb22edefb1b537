package countermand.oidc;

import java.util.List;

/** What came of an attempt to sign in. */
public sealed interface Outcome {

  /**
   * The provider knows somebody.
   *
   * @param person stands for the person, the same each time: 32 hexadecimal digits made of issuer
   *     and subject, from which neither can be read
   * @param seats as whom the person may work here; empty: as nobody
   */
  record Known(String person, List<Seat> seats) implements Outcome {
    public Known {
      seats = List.copyOf(seats);
    }
  }

  /** What was brought back is not good: a code or a token of another attempt, or of nobody. */
  record Refused() implements Outcome {}

  /** The provider did not answer, or nothing that can be used. */
  record Unavailable() implements Outcome {}
}
