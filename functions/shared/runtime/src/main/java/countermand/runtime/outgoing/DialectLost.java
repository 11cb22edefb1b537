package countermand.runtime.outgoing;

import countermand.core.Order;
import countermand.effects.notice.Lost;
import countermand.store.Directory;
import countermand.store.delivery.Delivery;
import countermand.store.lost.LostMessages;
import java.time.Instant;

/**
 * Keeps what was lost in the words of the party's dialect, where that has a call that asks for it.
 */
public final class DialectLost implements Lost {
  private final Directory directory;
  private final LostMessages messages;

  /** Keeps it among these messages. */
  public DialectLost(Directory directory, LostMessages messages) {
    this.directory = directory;
    this.messages = messages;
  }

  @Override
  public void keep(Delivery failed, Order order, Instant at) {
    String link = failed.order().link();
    DialectTellables.outgoing(directory.known(link).party(failed.to()))
        .ifLost(failed.to(), order, at)
        .ifPresent(text ->
            messages.keep(
                link, failed.id() + "#" + failed.generation(), failed.notice().name(), text, at));
  }
}
