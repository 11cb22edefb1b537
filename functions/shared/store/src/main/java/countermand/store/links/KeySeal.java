package countermand.store.links;

import countermand.store.Credential;
import countermand.store.envelope.Envelope;

/** Seals what must be known of a key on both sides, and opens it for whoever checks its callers. */
public final class KeySeal {
  private final Envelope envelope;

  /** Works with an envelope. */
  public KeySeal(Envelope envelope) {
    this.envelope = envelope;
  }

  /** A secret as a credential keeps it. */
  public String seal(String link, String dialect, String id, String secret) {
    return envelope.seal(link, place(dialect, id), secret).line();
  }

  /** The secret of a credential that keeps it sealed. */
  public String open(Credential credential) {
    return envelope.open(
        String.valueOf(credential.link()),
        place(credential.dialect(), credential.id()),
        Envelope.Sealed.of(credential.secretHash()));
  }

  private static String place(String dialect, String id) {
    return "CREDENTIAL#" + dialect + "#" + id;
  }
}
