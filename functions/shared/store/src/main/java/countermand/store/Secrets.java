package countermand.store;

import countermand.core.Side;
import java.util.List;

/** What we prove ourselves with when we call a party. */
public interface Secrets {

  /**
   * What a party's calls are signed with ({@code whsec_} and base64), or prove themselves with in
   * the words of its dialect; newest first, several while they rotate, none where none was given.
   */
  List<String> webhookSecrets(String link, Side side);
}
