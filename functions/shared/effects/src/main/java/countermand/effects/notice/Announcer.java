package countermand.effects.notice;

import countermand.core.FeedEntry;
import countermand.effects.Bus;
import countermand.effects.BusEvent;
import countermand.store.feed.Feed;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** Tells the bus and the link's feed. */
public record Announcer(Bus bus, Feed feed, InstantSource clock) implements News {

  @Override
  public void tell(String link, BusEvent event) {
    if (!bus.publish(List.of(event)).contains(event.id())) {
      throw new IllegalStateException("the bus did not take the event " + event.id());
    }
    FeedEntry entry = new FeedEntry(event.id(), event.type(), event.detail());
    Set<String> kept = feed.append(link, List.of(entry), clock.instant());
    if (!kept.contains(event.id())) {
      throw new IllegalStateException("the feed did not take the event " + event.id());
    }
  }
}
