package countermand.store;

import countermand.core.Side;
import java.util.List;

/** What we prove ourselves with when we call a party. */
public interface Secrets {

  /**
   * The secrets that a party's webhooks are signed with, as {@code whsec_} and base64; newest
   * first, several while they rotate, none where none was given.
   */
  List<String> webhookSecrets(String link, Side side);
}
