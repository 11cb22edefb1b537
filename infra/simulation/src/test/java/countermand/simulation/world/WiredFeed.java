package countermand.simulation.world;

import countermand.core.FeedEntry;
import countermand.store.feed.FeedTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The feeds' items over a wire. */
record WiredFeed(Wire wire, FeedTable feed) implements FeedTable {
  @Override
  public long head(String link) {
    return wire.call("feed.head", () -> feed.head(link));
  }

  @Override
  public void raiseHead(String link, long slot) {
    wire.run("feed.raiseHead", () -> feed.raiseHead(link, slot));
  }

  @Override
  public Optional<FeedEntry> put(String link, Slot slot) {
    return wire.call("feed.put", () -> feed.put(link, slot));
  }

  @Override
  public boolean kept(String link, long number, Instant now) {
    return wire.call("feed.kept", () -> feed.kept(link, number, now));
  }

  @Override
  public List<Slot> after(String link, long number) {
    return wire.call("feed.after", () -> feed.after(link, number));
  }

  @Override
  public Page page(String link, long after, int limit) {
    return wire.call("feed.page", () -> feed.page(link, after, limit));
  }
}
