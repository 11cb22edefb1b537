package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The seller cancels lines, or some units of them. */
final class SellerLinesStory {

  @Test
  void linesComeOffTheOrder() {
    Sale sale = Sale.in("Handling");
    Answer answer =
        sale.seller.cancels("[{'lineId':'a','quantity':1},{'lineId':'zz'}]").moved("Handling");
    assertThat(Json.column(answer.json().path("lines"), "outcome"))
        .containsExactly("canceled", "refused");
    JsonNode order = sale.seen();
    assertThat(order.path("value").asLong()).isEqualTo(1500);
    JsonNode line = order.at("/lineCancellations/0");
    assertThat(line.path("origin").asText()).isEqualTo("seller");
    assertThat(line.path("decidedBy").asText()).isEqualTo("seller");
    assertThat(line.path("reason").asText()).isEqualTo("damaged");
    sale.seller.cancels("[{'lineId':'a','quantity':2}]").refused("NO_LINE_CANCELED");
    sale.seller.cancels("[{'lineId':'a'}]").moved("Handling");
    sale.seller.cancels("[{'lineId':'a'}]").refused("NO_LINE_CANCELED");
    sale.seller.cancels("[{'lineId':'b'}]").moved("Canceled");
    order = sale.seen();
    assertThat(order.at("/cancellation/decidedBy").asText()).isEqualTo("seller");
    assertThat(order.at("/cancellation/origin").asText()).isEqualTo("seller");
  }

  @Test
  void anOpenPartialRequestIsUsedUpFirst() {
    Sale sale = Sale.in("Handling");
    sale.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':2}]").moved("AwaitingSeller");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("AwaitingSeller");
    JsonNode request = sale.seen().at("/requests/0");
    assertThat(request.path("outcome").asText()).isEqualTo("open");
    assertThat(request.at("/lines/0/quantity").asLong()).isEqualTo(1);

    Answer last = sale.seller.cancels("[{'lineId':'a','quantity':1}]").moved("Handling");
    assertThat(last.text("/stage")).isEqualTo("Handling");
    JsonNode order = sale.seen();
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("accepted");
    assertThat(Json.column(order.path("lineCancellations"), "origin")).containsOnly("seller");
    assertThat(order.at("/lines/0/canceled").asLong()).isEqualTo(2);
  }

  @Test
  void whatIsNoPartOfTheRequestLeavesItOpen() {
    Sale sale = Sale.in("Handling");
    sale.marketplace.asksToCancel("r1", "[{'lineId':'a','quantity':1}]").moved("AwaitingSeller");
    sale.seller.cancels("[{'lineId':'b'}]").moved("AwaitingSeller");
    sale.seller.accepts("r1").moved("Handling");
    assertThat(sale.seen().path("value").asLong()).isEqualTo(1000);
  }

  @Test
  void anOpenWholeRequestStaysOpenUntilNothingIsLeft() {
    Sale sale = Sale.in("AwaitingSeller");
    sale.seller.cancels("[{'lineId':'a'}]").moved("AwaitingSeller");
    assertThat(sale.seen().at("/requests/0/outcome").asText()).isEqualTo("open");
    sale.seller.cancels("[{'lineId':'b'}]").moved("Canceled");
    JsonNode order = sale.seen();
    assertThat(order.at("/requests/0/outcome").asText()).isEqualTo("accepted");
    assertThat(order.at("/cancellation/origin").asText()).isEqualTo("customer");
    assertThat(order.at("/cancellation/decidedBy").asText()).isEqualTo("seller");
  }

  @Test
  void whatIsInvoicedStays() {
    Sale sale = Sale.in("Handling");
    sale.seller
        .invoices(
            "{'type':'output','number':'1','value':2000,'lines':[{'lineId':'a','quantity':2}]}")
        .moved("PartlyInvoiced");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").refused("NO_LINE_CANCELED");
    Answer answer =
        sale.seller.cancels("[{'lineId':'a','quantity':1},{'lineId':'b'}]").moved("Invoiced");
    assertThat(Json.column(answer.json().path("lines"), "code"))
        .containsExactly("LINE_INVOICED", "");
    assertThat(sale.seen().path("value").asLong()).isEqualTo(2000);
  }

  @Test
  void theValueStaysAboveWhatIsInvoiced() {
    Sale sale = Sale.in("Handling");
    sale.seller.invoices("1", 1800).moved("PartlyInvoiced");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").refused("NO_LINE_CANCELED");
    sale.seller.cancels("[{'lineId':'b'}]").moved("PartlyInvoiced");
    assertThat(sale.seen().path("value").asLong()).isEqualTo(2000);
  }

  @Test
  void aLineWithoutAPriceCannotGoOnceInvoicingBegan() {
    Sale sale = Sale.unplaced();
    sale.marketplace
        .places(
            "{'value':1000,'sellerOrderId':'%s','paymentApprovedAt':'%s','lines':[{'lineId':'x','quantity':1},{'lineId':'y','quantity':1,'unitPrice':100}]}"
                .formatted(sale.sellerId, Clock.now().minusSeconds(3600)))
        .placed("ReadyForHandling");
    sale.seller.invoices("1", 100).moved("PartlyInvoiced");
    Answer answer = sale.seller.cancels("[{'lineId':'x'},{'lineId':'y'}]").moved("PartlyInvoiced");
    assertThat(Json.column(answer.json().path("lines"), "code"))
        .containsExactly("LINE_INVOICED", "");
  }

  @Test
  void aMarketplaceThatCannotHearOfLinesIsNotSurprised() {
    Sale sale = Sale.on(Link.ofVtex()).broughtTo("Handling");
    long version = sale.version();
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").refused("NOT_SUPPORTED_BY_MARKETPLACE");
    sale.seller.cancels("[{'lineId':'zz'}]").refused("NO_LINE_CANCELED");
    assertThat(sale.version()).isEqualTo(version);
    sale.seller.cancels().moved("Canceled");
    sale.seller.cancels("[{'lineId':'a','quantity':1}]").alreadyDone("Canceled");
  }
}
