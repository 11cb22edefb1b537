package countermand.bench.scale;

import countermand.bench.figures.Report;
import countermand.bench.figures.Row;
import countermand.bench.lab.Lab;
import countermand.core.FeedEntry;
import countermand.store.feed.DynamoFeedTable;
import countermand.store.feed.Feed;
import countermand.store.feed.TableFeed;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many events a second one link's feed takes, from one relay. In this process, not isolated.
 */
final class Feeds {
  private static final int EVENTS = 2_000;
  private static final int BATCH = 10;
  private static final String DETAIL = "{\"orderId\": \"B-1\", \"version\": 3}".repeat(8);

  private final Feed feed;
  private final Report report;

  Feeds(Lab lab, Report report) {
    this.feed = new TableFeed(new DynamoFeedTable(lab.client(), lab.table()));
    this.report = report;
  }

  void run() {
    report.say("appends to one feed");
    appends("warm-up", 1);
    report.add(Row.of("feed appends a second on one link, one by one", appends("one", 1), ""));
    report.add(
        Row.of(
            "feed appends a second on one link, " + BATCH + " at a time",
            appends("ten", BATCH),
            ""));
  }

  private double appends(String link, int batch) {
    long began = System.nanoTime();
    for (int next = 0; next < EVENTS; next += batch) {
      int first = next;
      List<FeedEntry> events =
          IntStream.range(first, first + batch)
              .mapToObj(number -> new FeedEntry(link + "." + number, "OrderCanceled", DETAIL))
              .toList();
      feed.append("feed-" + link, events, Instant.now());
    }
    return EVENTS / ((System.nanoTime() - began) / 1e9);
  }
}
