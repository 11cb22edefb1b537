package countermand.simulation.planted;

import countermand.core.FeedEntry;
import countermand.simulation.world.StandIn;
import countermand.store.feed.FeedTable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Lets a feed's head go when its last slot goes. */
public final class HeadExpires implements StandIn {
  private final InstantSource clock;

  /** By that clock. */
  public HeadExpires(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public FeedTable feed(FeedTable right) {
    return new Wrong(right, clock);
  }

  private record Wrong(FeedTable right, InstantSource clock) implements FeedTable {
    @Override
    public long head(String link) {
      long head = right.head(link);
      return right.kept(link, head, clock.instant()) ? head : 0;
    }

    @Override
    public void raiseHead(String link, long slot) {
      right.raiseHead(link, slot);
    }

    @Override
    public Optional<FeedEntry> put(String link, Slot slot) {
      return right.put(link, slot);
    }

    @Override
    public boolean kept(String link, long number, Instant now) {
      return right.kept(link, number, now);
    }

    @Override
    public List<Slot> after(String link, long number) {
      return right.after(link, number);
    }

    @Override
    public Page page(String link, long after, int limit) {
      return right.page(link, after, limit);
    }
  }
}
