package countermand.runtime;

import countermand.store.Credential;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Notes in which hour a key was last used, so that operators see which ones nobody needs. Each
 * instance of a function asks for it once an hour and key, and only the first of them writes. It is
 * no reason for a call to fail.
 */
final class LastUses {
  private final Hourly noted = new Hourly();
  private final BiConsumer<Credential, Instant> note;
  private final InstantSource clock;
  private final FunctionLog log;

  /**
   * Notes.
   *
   * @param note writes that a key was used in the hour that began then
   * @param clock the real time
   */
  LastUses(BiConsumer<Credential, Instant> note, InstantSource clock, FunctionLog log) {
    this.note = note;
    this.clock = clock;
    this.log = log;
  }

  /** A key was used. */
  void used(Credential credential) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (credential.link() != null
        && noted.isNews(credential.dialect() + "#" + credential.id(), hour)) {
      try {
        note.accept(credential, hour);
      } catch (SdkException e) {
        log.failed("the last use of the key " + credential.id() + " was not noted", e);
      }
    }
  }
}
