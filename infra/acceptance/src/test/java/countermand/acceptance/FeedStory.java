package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever would rather ask than be told reads the link's events, and misses none. */
final class FeedStory {

  @Test
  void tellsWhatTheBusWasTold() {
    Sale sale = Sale.in("AwaitingSeller");
    sale.seller.accepts("r1").moved("Canceled");
    List<JsonNode> told = Events.of(sale.id).envelopes();
    List<ObjectNode> expected = new ArrayList<>();
    for (JsonNode envelope : told) {
      ObjectNode detail = envelope.path("detail").deepCopy();
      expected.add(detail.put("type", envelope.path("detail-type").asText()));
    }
    assertThat(of(sale, all(sale.marketplace, 100)))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void isTheSameForBothSidesAndTheOperatorHoweverItIsRead() {
    Sale sale = Sale.in("InWindow");
    Clock.rest();
    List<JsonNode> all = all(sale.marketplace, 100);
    assertThat(all(sale.seller, 7)).isEqualTo(all);
    String path = "/v1/links/" + Link.ofNatives().id() + "/events?limit=1";
    assertThat(Operator.gets(path).shown().path("events")).containsExactly(all.getFirst());
  }

  @Test
  void isReadOnFromItsEnd() {
    Sale sale = Sale.in("InWindow");
    Clock.rest();
    String end = end(sale.seller);
    JsonNode nothing = sale.seller.readsFeed("?after=" + end).shown();
    assertThat(nothing.path("events")).isEmpty();
    assertThat(nothing.path("cursor").asText()).isEqualTo(end);
    sale.seller.cancels().moved("Canceled");
    Clock.rest();
    JsonNode more = sale.seller.readsFeed("?after=" + end).shown();
    assertThat(of(sale, Json.items(more.path("events"))))
        .extracting(event -> event.path("type").asText())
        .containsExactly("OrderCanceled");
  }

  @Test
  void saysThatItIsTruncatedWhereEventsAreNoLongerKept() {
    Sale old = Sale.in("AwaitingPayment");
    Clock.rest();
    Clock.advance(Duration.ofDays(15));
    Sale sale = Sale.in("AwaitingPayment");
    Clock.rest();
    JsonNode page = sale.seller.readsFeed("?after=0&limit=100").shown();
    assertThat(page.path("truncated").asBoolean()).isTrue();
    assertThat(of(old, Json.items(page.path("events")))).isEmpty();
    assertThat(sale.seller.readsFeed("").shown().has("truncated")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "01", "1.5", "%00", "99999999999999999999"})
  void aCursorIsOneThatWasGiven(String cursor) {
    Sale.unplaced().seller.readsFeed("?after=" + cursor).malformed("/after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "abc", ""})
  void aLimitIsBetweenOneAndAHundred(String limit) {
    Sale.unplaced().marketplace.readsFeed("?limit=" + limit).malformed("/limit");
  }

  private static String end(Party party) {
    return read(party, 100, new ArrayList<>());
  }

  private static List<JsonNode> all(Party party, int limit) {
    List<JsonNode> all = new ArrayList<>();
    read(party, limit, all);
    return all;
  }

  /** Reads all there is; the cursor at the end. */
  private static String read(Party party, int limit, List<JsonNode> all) {
    String query = "?limit=" + limit;
    while (true) {
      JsonNode page = party.readsFeed(query).shown();
      Shapes.keys(page, "events cursor", "truncated");
      assertThat(page.path("events").size()).isLessThanOrEqualTo(limit);
      all.addAll(Json.items(page.path("events")));
      String cursor = page.path("cursor").asText();
      if (page.path("events").isEmpty()) {
        return cursor;
      }
      query = "?limit=" + limit + "&after=" + cursor;
    }
  }

  private static List<JsonNode> of(Sale sale, List<JsonNode> events) {
    return events.stream().filter(event -> event.path("orderId").asText().equals(sale.id)).toList();
  }
}
