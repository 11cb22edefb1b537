package countermand.dialects;

import countermand.core.Heard;
import java.util.Optional;

/** A protocol in which we call with an access token that ends, and is exchanged for the next. */
public interface TokenCalls {

  /** The tokens that the operator gave; empty where there are none. */
  Optional<PartyTokens> given(Letter letter);

  /** The call that exchanges tokens. What it is answered is shown to nobody. */
  HttpCall exchange(Letter letter, PartyTokens spent);

  /** What its answer means. */
  Exchange exchanged(Letter letter, HttpAnswer answer);

  /** What is said with an access token. */
  Talk talk(Letter letter, String access);

  /** What came of an exchange. */
  sealed interface Exchange {

    /** There they are, and those before have ended. */
    record Made(PartyTokens tokens) implements Exchange {}

    /** There are none. */
    record Failed(Heard why) implements Exchange {}
  }
}
