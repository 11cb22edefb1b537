package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sale invoices and return invoices. */
final class InvoiceStory {

  @ParameterizedTest
  @CsvSource({
    "2498, PartlyInvoiced",
    "2499, Invoiced", // within the tolerance of one minor unit
    "2500, Invoiced",
    "2501, Invoiced"
  })
  void theSumTellsWhetherItIsInFull(long value, String stage) {
    Sale.in("Handling").seller.invoices("1", value).moved(stage);
  }

  @Test
  void moreThanTheOrderIsWorthIsRefused() {
    Sale sale = Sale.in("Handling");
    sale.seller.invoices("1", 2502).refused("INVOICE_EXCEEDS_ORDER");
    sale.seller.invoices("1", 2000).moved("PartlyInvoiced");
    sale.seller.invoices("2", 502).refused("INVOICE_EXCEEDS_ORDER");
    sale.seller.invoices("2", 500).moved("Invoiced");
    sale.seller.invoices("3", 1).refused("INVOICE_EXCEEDS_ORDER");
  }

  @Test
  void aNumberIsTakenOnceAType() {
    Sale sale = Sale.in("Handling");
    Answer first = sale.seller.invoices("1", 2500).moved("Invoiced");
    assertThat(sale.seller.invoices("1", 2500).alreadyDone("Invoiced").receipt())
        .isEqualTo(first.receipt());
    sale.seller.invoices("1", 2499).refused("INVOICE_NUMBER_TAKEN");
    sale.seller.invoicesReturn("1", 1000).moved("Invoiced");
    sale.seller.invoicesReturn("1", 1000).alreadyDone("Invoiced");
    sale.seller.invoicesReturn("1", 1500).refused("INVOICE_NUMBER_TAKEN");
    sale.seller.invoicesReturn("2", 1501).refused("RETURN_EXCEEDS_INVOICES");
    sale.seller.invoicesReturn("2", 1500).moved("Returned");
    sale.seller.invoicesReturn("2", 1500).alreadyDone("Returned");
    sale.seller.invoices("1", 2500).alreadyDone("Returned");
    sale.seller.returnsGoods().refused("INVALID_STAGE");
  }

  @Test
  void theLastInvoiceSaysSoOrNamesAllThatIsLeft() {
    Sale said = Sale.in("Handling");
    said.seller
        .invoices("{'type':'OUTPUT','number':'1','value':100,'final':true}")
        .moved("Invoiced");
    said.seller.invoices("2", 100).refused("INVOICE_EXCEEDS_ORDER");
    said.seller.invoicesReturn("1", 100).moved("Returned");

    Sale named = Sale.in("Handling");
    named.seller.cancels("[{'lineId':'b'}]").moved("Handling");
    named
        .seller
        .invoices(
            "{'type':'Output','number':'1','value':100,'lines':[{'lineId':'a','quantity':1}]}")
        .moved("PartlyInvoiced");
    named
        .seller
        .invoices("{'type':'output','number':'2','value':100,'lines':[{'lineId':'a'}]}")
        .moved("Invoiced");
  }

  @Test
  void aValueMustBeMoreThanNothing() {
    Sale sale = Sale.in("Handling");
    sale.seller.invoices("1", 0).problem(400, "INVOICE_VALUE_INVALID").naming("/value");
    sale.seller.invoices("1", 2500).moved("Invoiced");
    sale.seller.invoicesReturn("1", 0).problem(400, "INVOICE_VALUE_INVALID").naming("/value");
    Sale.in("AwaitingPayment").seller.invoices("1", 0).refused("PAYMENT_PENDING");

    Sale gift = Sale.unplaced();
    gift.marketplace
        .places(
            gift.content()
                .put("value", 0)
                .put("paymentApprovedAt", Clock.now().minusSeconds(3600).toString())
                .toString())
        .placed("ReadyForHandling");
    gift.seller.invoices("1", 0).moved("Invoiced");
  }

  @Test
  void anInvoiceDeclinesAnOpenRequest() {
    Sale sale = Sale.in("AwaitingSeller");
    sale.seller.invoices("1", 2500).moved("Invoiced");
    JsonNode request = sale.seen().at("/requests/0");
    assertThat(request.path("outcome").asText()).isEqualTo("declined");
    assertThat(request.path("declineReason").asText()).isEqualTo("invoiced");
    sale.seller.declines("r1").alreadyDone("Invoiced");
    sale.seller.accepts("r1").refused("REQUEST_CLOSED");
  }

  @Test
  void whatIsShippedStaysShipped() {
    Sale sale = Sale.in("Shipped");
    sale.seller.invoices("1", 2500).moved("Shipped");
    sale.seller.returnsGoods().refused("RETURN_NEEDS_INVOICE");
    sale.seller.invoicesReturn("1", 500).moved("Shipped");
    sale.seller.returnsGoods().refused("RETURN_NEEDS_INVOICE");
    sale.seller.invoicesReturn("2", 2000).moved("Returned");
  }

  @Test
  void whatWasInvoicedInPartComesBackWithTheGoods() {
    Sale sale = Sale.in("PartlyInvoiced");
    sale.seller.ships().moved("Shipped");
    sale.seller.invoicesReturn("1", 500).moved("Shipped");
    Answer returned = sale.seller.returnsGoods().moved("Returned");
    assertThat(sale.seller.returnsGoods().alreadyDone("Returned").receipt())
        .isEqualTo(returned.receipt());
    sale.marketplace.asksToCancel("r1").moved("Canceled");
    assertThat(sale.seen().at("/cancellation/decidedBy").asText()).isEqualTo("rule");
  }

  @Test
  void afterAFullReturnTheSellerMayCancel() {
    Sale sale = Sale.in("Invoiced");
    sale.seller.cancels().refused("ALREADY_INVOICED");
    sale.seller.invoicesReturn("1", 2500).moved("Returned");
    sale.seller.cancels("[{'lineId':'a'}]").refused("INVALID_STAGE");
    sale.seller.cancels().moved("Canceled");
  }

  @Test
  void theNumberIsLookedAtBeforeTheStage() {
    Sale sale = Sale.in("Invoiced");
    sale.seller.invoicesReturn("1", 2500).moved("Returned");
    sale.marketplace.asksToCancel("r1").moved("Canceled");
    sale.seller.invoices("1", 2500).alreadyDone("Canceled");
    sale.seller.invoices("1", 1).refused("INVOICE_NUMBER_TAKEN");
    sale.seller.invoices("2", 1).refused("ALREADY_CANCELED");
    sale.seller.invoicesReturn("2", 0).refused("ALREADY_CANCELED");
  }

  @Test
  void inFullIsInFullWhateverTheStage() {
    Sale sale = Sale.in("Invoiced");
    sale.seller.ships().moved("Shipped");
    sale.seller.invoices("2", 1).refused("INVOICE_EXCEEDS_ORDER");
  }
}
