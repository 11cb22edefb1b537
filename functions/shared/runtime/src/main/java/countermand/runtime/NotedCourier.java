package countermand.runtime;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import countermand.effects.notice.Courier;
import countermand.store.Party;
import countermand.store.links.CallTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Notes in which hour each party was last called, as {@link LastUses} does with their keys: once an
 * hour, link and side in each instance. It is no reason for a call to fail.
 */
final class NotedCourier implements Courier {
  private final Courier courier;
  private final Note note;
  private final InstantSource clock;
  private final FunctionLog log;
  private final Hourly noted = new Hourly();

  /** Writes that a party was called in the hour that began then; see {@link CallTimes#went}. */
  @FunctionalInterface
  interface Note {
    void went(String link, Side to, Instant hour);
  }

  /**
   * Notes.
   *
   * @param clock the real time
   */
  NotedCourier(Courier courier, Note note, InstantSource clock, FunctionLog log) {
    this.courier = courier;
    this.note = note;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public Reply tell(Errand errand, Party party) {
    Reply reply = courier.tell(errand, party);
    if (reply.called()) {
      called(errand.delivery().order().link(), errand.to());
    }
    return reply;
  }

  private void called(String link, Side to) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (noted.isNews(link + "#" + to, hour)) {
      try {
        note.went(link, to, hour);
      } catch (SdkException e) {
        log.failed("the last call of " + link + " was not noted", e);
      }
    }
  }

  @Override
  public boolean tellable(Party party, Side to, Event.Notice notice, Order order) {
    return courier.tellable(party, to, notice, order);
  }

  @Override
  public Optional<Duration> refusedByInvoiceWithin(Party marketplace) {
    return courier.refusedByInvoiceWithin(marketplace);
  }
}
