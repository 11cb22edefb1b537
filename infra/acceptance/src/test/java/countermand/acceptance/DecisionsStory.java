package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits for the seller, soonest deadline first. */
final class DecisionsStory {

  @Test
  void theSoonestDeadlineComesFirst() {
    Sale late = asked("PT0S");
    Sale soon = asked("PT48H");
    Sale middle = asked("PT24H");
    List<String> mine = List.of(soon.id, middle.id, late.id);
    for (int limit : new int[] {1, 2, 100}) {
      List<JsonNode> all = all(late.seller, limit);
      List<String> ids = all.stream().map(d -> d.path("orderId").asText()).toList();
      assertThat(ids).doesNotHaveDuplicates().containsSubsequence(mine);
      assertThat(all.stream().map(d -> d.path("deadline").asText())).isSorted();
    }
    assertThat(all(late.marketplace, 100)).isEqualTo(all(late.seller, 100));

    soon.seller.declines("r1").moved("ReadyForHandling");
    middle.marketplace.withdraws("r1").moved("ReadyForHandling");
    late.seller.accepts("r1").moved("Canceled");
    assertThat(all(late.seller, 100).stream().map(d -> d.path("orderId").asText()))
        .doesNotContainAnyElementsOf(mine);
  }

  @Test
  void aDecisionTellsWhatIsAsked() {
    Sale sale = Sale.in("Handling");
    sale.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':1}]").moved("AwaitingSeller");
    JsonNode decision = decision(sale);
    assertThat(decision.path("sellerOrderId").asText()).isEqualTo(sale.sellerId);
    assertThat(decision.path("requestId").asText()).isEqualTo("r1");
    assertThat(decision.path("reason").asText()).isEqualTo("changed my mind");
    assertThat(decision.path("deadline")).isEqualTo(sale.seen().path("deadline"));
    assertThat(decision.path("lines")).isEqualTo(sale.seen().at("/requests/0/lines"));
    Sale whole = Sale.in("ReadyForHandling");
    whole.marketplace.asks("").moved("AwaitingSeller");
    Shapes.keys(decision(whole), "orderId sellerOrderId requestId deadline", "");
  }

  @Test
  void whatIsDecidedByTheDeadlineWaitsNoMore() {
    Sale sale = Sale.in("AwaitingSeller");
    Clock.moveTo(Instant.parse(sale.seen().path("deadline").asText()));
    assertThat(all(sale.seller, 100).stream().map(d -> d.path("orderId").asText()))
        .doesNotContain(sale.id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "abc", "1.0", "1e1", "", "99999999999999", "%2B5"})
  void aLimitIsBetweenOneAndAHundred(String limit) {
    Seller seller = Sale.unplaced().seller;
    seller.listsDecisions("?limit=" + limit).problem(400, "MALFORMED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "%00", "e30", "eyJhIjoxfQ", "%C3%BC", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aCursorIsOneThatWasGiven(String cursor) {
    Sale.unplaced().seller.listsDecisions("?cursor=" + cursor).problem(400, "MALFORMED");
  }

  @Test
  void twentyFiveAtATime() {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      sales.add(Sale.in("AwaitingSeller"));
    }
    JsonNode page = sales.getFirst().seller.listsDecisions("").shown();
    Shapes.decisions(page);
    assertThat(page.path("decisions")).hasSize(25);
    assertThat(page.path("cursor").asText()).isNotBlank();
    sales.forEach(sale -> sale.seller.declines("r1").moved("ReadyForHandling"));
  }

  private static Sale asked(String ago) {
    Sale sale = Sale.in("ReadyForHandling");
    Instant at = Clock.now().minus(Duration.parse(ago));
    sale.marketplace.asks("{'requestId':'r1','requestedAt':'" + at + "'}").moved("AwaitingSeller");
    return sale;
  }

  private static JsonNode decision(Sale sale) {
    return all(sale.seller, 100).stream()
        .filter(decision -> decision.path("orderId").asText().equals(sale.id))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> all(Party party, int limit) {
    List<JsonNode> all = new ArrayList<>();
    String query = "?limit=" + limit;
    while (!query.isEmpty()) {
      JsonNode page = party.listsDecisions(query).shown();
      Shapes.decisions(page);
      assertThat(page.path("decisions").size()).isLessThanOrEqualTo(limit);
      all.addAll(Json.items(page.path("decisions")));
      String cursor = page.path("cursor").asText();
      query =
          cursor.isEmpty()
              ? ""
              : "?limit=" + limit + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
    return all;
  }
}
