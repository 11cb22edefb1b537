package countermand.store.feed;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.FeedEntry;
import countermand.store.telling.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many append while one reads on and on. */
class AppendsAtOnceTest {
  private static final int WRITERS = 6;
  private static final int EACH = 20;

  private final Reading feed =
      new Reading(new TableFeed(new DynamoFeedTable(Table.plain(), Table.NAME)));

  @Test
  void areAllReadOnceByWhoeverReadsOn() throws InterruptedException, ExecutionException {
    List<String> read = new ArrayList<>();
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> all =
          IntStream.range(0, WRITERS).mapToObj(w -> writers.submit(writer(w))).toList();
      long cursor = 0;
      while (read.size() < WRITERS * EACH) {
        boolean over = all.stream().allMatch(Future::isDone);
        Feed.Slots slots = feed.from(cursor, 7);
        assertThat(slots.truncated()).isFalse();
        slots.events().stream().map(FeedEntry::id).forEach(read::add);
        cursor = slots.last();
        assertThat(cursor).isEqualTo(read.size());
        if (over && slots.events().isEmpty()) {
          break;
        }
      }
      for (Future<Void> one : all) {
        one.get();
      }
    }
    assertThat(read).doesNotHaveDuplicates().hasSize(WRITERS * EACH);
  }

  private Callable<Void> writer(int writer) {
    return () -> {
      for (int i = 0; i < EACH; i++) {
        String id = writer + "." + i;
        assertThat(feed.append(id)).containsExactly(id);
      }
      return null;
    };
  }
}
