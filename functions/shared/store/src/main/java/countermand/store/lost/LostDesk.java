package countermand.store.lost;

import java.time.InstantSource;

/** Where lost messages are asked for. */
public final class LostDesk {
  private final LostMessages messages;
  private final InstantSource clock;

  /** A desk. */
  public LostDesk(LostMessages messages, InstantSource clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** The earliest messages that a link's seller has lost and not confirmed. */
  public LostMessages.Page earliest(String link, int limit) {
    return messages.earliest(link, limit, clock.instant());
  }

  /** Confirms all up to a number; false where that number was never given. */
  public boolean confirm(String link, long number) {
    return messages.confirm(link, number, clock.instant());
  }
}
