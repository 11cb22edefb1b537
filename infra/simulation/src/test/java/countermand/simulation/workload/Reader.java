package countermand.simulation.workload;

import countermand.core.FeedEntry;
import countermand.core.FeedPage;
import countermand.simulation.engine.Died;
import countermand.simulation.world.World;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who reads a feed all day, from cursor to cursor, and never goes back. */
public final class Reader {
  private static final Duration BETWEEN = Duration.ofMinutes(9);
  private static final int TIMES = 14;
  private final World world;
  private final String link;
  private final Set<String> seen = new HashSet<>();
  private @Nullable String cursor;

  /** A reader of a link's feed. */
  public Reader(World world, String link) {
    this.world = world;
    this.link = link;
  }

  /** Whose feed it is. */
  public String link() {
    return link;
  }

  /** The ids of all events that it came by. */
  public Set<String> seen() {
    return seen;
  }

  /** Reads through the day. */
  public void plan() {
    for (int i = 1; i <= TIMES; i++) {
      Duration then = BETWEEN.multipliedBy(i).plus(world.chance().upTo(BETWEEN));
      world.loop().after(then, this::read);
    }
  }

  /** Reads to the end; a whole page may tell only what was told before. */
  public void readAll() {
    @Nullable String before;
    do {
      before = cursor;
      read();
    } while (!Objects.equals(cursor, before));
  }

  private void read() {
    try {
      Optional<FeedPage> page = world.functions().feed(link, cursor);
      FeedPage read = page.orElseThrow(() -> new AssertionError("our own cursor is refused"));
      if (read.truncated()) {
        throw new AssertionError("events are gone that are hours old");
      }
      read.events().stream().map(FeedEntry::id).forEach(seen::add);
      cursor = read.cursor();
    } catch (RuntimeException | Died e) {
      world.trace("the feed cannot be read: " + e);
    }
  }
}
