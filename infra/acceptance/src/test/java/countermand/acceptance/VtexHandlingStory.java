package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** VTEX's seller handles an order, invoices it and sends news of its parcels. */
final class VtexHandlingStory {
  private static final Vtex SELLER = Vtex.seller();

  @Test
  void handlingBeginsOnceTheWindowIsOver() {
    VtexSale sale = new VtexSale().placed();
    assertThat(Vtex.error(sale.handled(), 409, "OMS003").text("/error/message"))
        .startsWith("Order status should be ready-for-handling to perform this action");
    sale.fulfilled();
    Vtex.error(sale.handled(), 409, "OMS003");
    Clock.advance(VtexSale.WINDOW);
    for (int i = 0; i < 2; i++) {
      assertThat(sale.handled().hasStatus(204).body()).isEmpty();
    }
    sale.is("payment-approved", "handling");
    SELLER
        .posts("/api/orders/pvt/document/" + sale.id + "/actions/start-handling", "{'a':")
        .hasStatus(204);
    Vtex.error(
        SELLER.posts("/api/oms/pvt/orders/nothing-here/start-handling", ""),
        404,
        "ORDER_NOT_FOUND");
  }

  @Test
  void handlingWaitsWhileARequestIsOpen() {
    VtexSale sale = new VtexSale().ready();
    String request = VtexSale.requestId();
    Vtex.empty(sale.callback(request));
    assertThat(Vtex.error(sale.handled(), 409, "OMS003").text("/error/message")).contains(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/oms/pvt/orders/%s/invoice",
        "/api/orders/pvt/document/%s/invoices",
        "/pvt/orders/%s/invoice"
      })
  void anInvoiceIsNotedOnEveryPath(String path) {
    VtexSale sale = new VtexSale().handling();
    String body =
        "{'type':'output','invoiceNumber':'N/1','invoiceValue':%s,'issuanceDate':'2017-10-05T11:32:11-0300','issuedDate':'2017-10-05','items':[]}";
    String to = path.formatted(sale.id);
    Answer first = SELLER.posts(to, body.formatted("'2800'")).hasStatus(200);
    Shapes.keys(first.json(), "date orderId receipt", "");
    assertThat(first.text("/orderId")).isEqualTo(sale.id);
    assertThat(first.receipt()).matches("[0-9a-f]{32}");
    sale.is("invoiced", "invoiced");
    assertThat(SELLER.posts(to, body.formatted("2800")).body()).isEqualTo(first.body());
    Vtex.error(SELLER.posts(to, body.formatted("2799")), 400, "INVOICE_NUMBER_TAKEN");
    JsonNode parcel = sale.seenByMarketplace().at("/packageAttachment/packages/0");
    assertThat(parcel.path("invoiceNumber").asText()).isEqualTo("N/1");
    assertThat(parcel.path("invoiceValue").asLong()).isEqualTo(2800);
    assertThat(parcel.path("type").asText()).isEqualTo("Output");
    assertThat(parcel.path("issuanceDate").asText()).isEqualTo("2017-10-05T14:32:11.0000000+00:00");
  }

  @Test
  void itsItemsFillTheLinesInOrder() {
    VtexSale sale = new VtexSale().handling();
    invoice(sale, "'1'", 1000, "[{'id':'SKU-7','quantity':1,'price':1000}]").hasStatus(200);
    sale.is("payment-approved", "invoice");
    invoice(sale, "'2'", 1500, "[{'id':'SKU-7','quantity':2,'price':750}]").hasStatus(200);
    JsonNode parcels = sale.seenBySeller().at("/packageAttachment/packages");
    assertThat(parcels.at("/0/items").toString()).isEqualTo("[{\"itemIndex\":0,\"quantity\":1}]");
    assertThat(parcels.at("/1/items").toString())
        .isEqualTo("[{\"itemIndex\":0,\"quantity\":1},{\"itemIndex\":1,\"quantity\":1}]");
    sale.is("invoiced", "invoiced");
  }

  @Test
  void withoutANumberARetryIsTheSameInvoice() {
    VtexSale sale = new VtexSale().handling();
    Answer first = invoice(sale, "null", 1000, "[]").hasStatus(200);
    assertThat(invoice(sale, "null", 1000, "[]").body()).isEqualTo(first.body());
    assertThat(sale.inNative().path("history").findValuesAsText("command"))
        .containsOnlyOnce("Invoice");
    invoice(sale, "null", 1800, "[]").hasStatus(200);
    sale.is("invoiced", "invoiced");
  }

  @Test
  void overTheValueItIsRefused() {
    VtexSale sale = new VtexSale().handling();
    Vtex.error(sale.invoiced("Output", "1", 2802), 400, "INVOICE_EXCEEDS_ORDER");
    Vtex.error(sale.invoiced("Output", "1", 0), 400, "INVOICE_VALUE_INVALID");
    sale.invoiced("Output", "1", 1500).hasStatus(200);
    Vtex.error(sale.invoiced("Output", "2", 1302), 400, "INVOICE_EXCEEDS_ORDER");
    sale.is("payment-approved", "invoice");
    Vtex.error(sale.canceled("late"), 400, "PARTLY_INVOICED");
  }

  @Test
  void aReturnOfAllMakesACancelPossible() {
    VtexSale sale = new VtexSale().handling();
    Vtex.error(sale.invoiced("Input", "R1", 1), 400, "INVALID_STAGE");
    sale.invoiced("Output", "1", 2800).hasStatus(200);
    Vtex.error(sale.canceled("late"), 400, "ALREADY_INVOICED");
    Vtex.error(sale.invoiced("input", "R1", 2801), 400, "RETURN_EXCEEDS_INVOICES");
    sale.invoiced("input", "R1", 2800).hasStatus(200);
    sale.canceled("came back").hasStatus(200);
    sale.is("canceled", "canceled");
  }

  @Test
  void newsOfAParcelIsAnsweredWithTheInvoicesReceipt() {
    VtexSale sale = new VtexSale().handling();
    Answer invoice = sale.invoiced("Output", "N-1", 2800).hasStatus(200);
    long version = sale.inNative().path("version").asLong();
    String parcel =
        "{'courier':'c','trackingNumber':'T','trackingUrl':'u','dispatchedDate':'2021-06-09'}";
    String oms = "/api/oms/pvt/orders/" + sale.id + "/invoice/";
    String external = "/pvt/orders/" + sale.id + "/invoice/";
    List<Answer> answers =
        List.of(
            SELLER.sends("PATCH", oms + "N-1", parcel),
            SELLER.sends("PUT", oms + "N-1/tracking", "{'isDelivered':true,'events':[]}"),
            SELLER.posts(external + "N-1", parcel),
            SELLER.posts(external + "N-1/tracking", ""),
            SELLER.posts("/links/" + Link.ofVtex().id() + external + "N-1/tracking", "{}"));
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.hasStatus(200).body()).isEqualTo(invoice.body()));
    assertThat(sale.inNative().path("version").asLong()).isEqualTo(version);
    Vtex.error(SELLER.sends("PATCH", oms + "N-2", parcel), 404, "INVOICE_NOT_FOUND");
    Vtex.error(
        SELLER.sends("PUT", "/api/oms/pvt/orders/nowhere/invoice/N-1/tracking", "{}"),
        404,
        "ORDER_NOT_FOUND");
  }

  @Test
  void theExternalSellerNamesTheMarketplacesOrder() {
    Sale sale = Sale.on(Link.ofVtex()).broughtTo("Handling");
    String body =
        "{'type':'Output','invoiceNumber':'1','items':[{'id':'P-7','quantity':2,'price':1000}],'invoiceValue':2500}";
    Vtex.error(
        SELLER.posts("/pvt/orders/" + sale.sellerId + "/invoice", body), 404, "ORDER_NOT_FOUND");
    Answer noted = SELLER.posts("/pvt/orders/" + sale.id + "/invoice", body).hasStatus(200);
    assertThat(noted.text("/orderId")).isEqualTo(sale.sellerId);
    assertThat(sale.stage()).isEqualTo("Invoiced");
  }

  @Test
  void theOmsTakesEithersId() {
    for (boolean sellers : new boolean[] {true, false}) {
      Sale sale = Sale.on(Link.ofVtex()).broughtTo("ReadyForHandling");
      String oms = "/api/oms/pvt/orders/" + (sellers ? sale.sellerId : sale.id);
      SELLER.posts(oms + "/start-handling", "").hasStatus(204);
      SELLER.posts(oms + "/invoice", "{'type':'Output','invoiceValue':2500}").hasStatus(200);
      assertThat(SELLER.reads(oms).shown().path("orderId").asText()).isEqualTo(sale.sellerId);
      assertThat(sale.stage()).isEqualTo("Invoiced");
    }
  }

  private static Answer invoice(VtexSale sale, String number, long value, String items) {
    return SELLER.posts(
        "/api/oms/pvt/orders/" + sale.id + "/invoice",
        "{'type':'Output','invoiceNumber':%s,'invoiceValue':%d,'issuanceDate':'2024-01-31','items':%s}"
            .formatted(number, value, items));
  }
}
