package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What time decides alone, on any system: its schedules, its stream and its sweep, on links whose
 * parties are in a hurry. Orders are not read meanwhile, since reading would let time do its part.
 */
final class InItsTimeStory {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  @Test
  void theEndOfAWindowIsAnnounced() {
    Sale sale = Sale.on(inAHurry());
    sale.placedAndPaid(Clock.now()).placed("InWindow");
    Time.brings("WindowClosed", WINDOW, () -> told(sale).contains("WindowClosed"));
    assertThat(sale.stage()).isEqualTo("ReadyForHandling");
  }

  @Test
  void aRequestThatNobodyAnswersIsGranted() {
    Sale sale = Sale.on(inAHurry());
    Instant longAgo = Clock.now().minus(WINDOW.multipliedBy(2));
    sale.placedAndPaid(longAgo).placed("ReadyForHandling");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    Time.brings("OrderCanceled", Time.shortestAnswer(), () -> told(sale).contains("OrderCanceled"));
    assertThat(sale.seen().at("/cancellation/decidedBy").asText()).isEqualTo("deadline");
  }

  /** A stack for real work gives sellers an hour at least: its parameter ShortestAnswer. */
  private static Link inAHurry() {
    Connected link = Connected.named();
    Answer answer =
        link.changes(",'window':'%s','answerWithin':'%s'".formatted(WINDOW, Time.shortestAnswer()));
    assumeThat(answer.status())
        .as("the system lets sellers be given a minute (ShortestAnswer=PT1M)")
        .isEqualTo(201);
    return link.keyed();
  }

  private static List<String> told(Sale sale) {
    JsonNode feed = sale.marketplace.readsFeed("").shown();
    return Json.items(feed.path("events")).stream()
        .filter(event -> event.path("orderId").asText().equals(sale.id))
        .map(event -> event.path("type").asText())
        .toList();
  }
}
