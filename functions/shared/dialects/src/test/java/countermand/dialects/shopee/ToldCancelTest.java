package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.dialects.HmacSha256;
import countermand.dialects.HttpCall;
import countermand.dialects.Talk;
import countermand.dialects.telling.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shopee is told that an order is cancelled. */
final class ToldCancelTest {

  private static Order canceled(String reason) {
    return Partner.sale(FulfilledBy.SELLER)
        .afterWindow()
        .then(new Command.CancelBySeller(reason, Extent.whole()))
        .order();
  }

  private static Tale asked() {
    return Partner.sale(FulfilledBy.SELLER)
        .afterWindow()
        .then(
            new Command.RequestCancellation(
                new RequestName.Given("R-1"), Origin.CUSTOMER, null, null, Extent.whole()));
  }

  private static Calls told(String reason) {
    return Calls.about(canceled(reason), Calls.canceled());
  }

  @Test
  void isSignedAsASellersApp() {
    HttpCall call = told("no stock").next();
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri().getPath()).isEqualTo("/api/v2/order/cancel_order");
    String query = call.uri().getRawQuery();
    String timestamp = query.replaceFirst(".*timestamp=(\\d+).*", "$1");
    assertThat(query)
        .isEqualTo(
            "partner_id=2001887&timestamp=%s&access_token=%s&shop_id=600000&sign=%s"
                .formatted(
                    timestamp,
                    Partner.TOKEN,
                    HmacSha256.hex(
                        "partnerkey",
                        "2001887/api/v2/order/cancel_order"
                            + timestamp
                            + Partner.TOKEN
                            + "600000")));
  }

  @Test
  void namesAllItemsThatAreOutOfStock() {
    assertThat(told("no stock").body())
        .isEqualTo(
            "{\"order_sn\":\"M-1\",\"cancel_reason\":\"OUT_OF_STOCK\",\"item_list\":["
                + "{\"item_id\":5,\"model_id\":7},{\"item_id\":6,\"model_id\":0}]}");
    assertThat(told("no stock").answered(Calls.DONE).over("cancel_order").heard())
        .isEqualTo(new Heard.Delivered());
  }

  @ParameterizedTest
  @CsvSource({
    "CUSTOMER_REQUEST: by phone, CUSTOMER_REQUEST",
    "COD_NOT_SUPPORTED, COD_NOT_SUPPORTED",
  })
  void saysWhyInShopeesWords(String reason, String told) {
    assertThat(told(reason).body())
        .isEqualTo("{\"order_sn\":\"M-1\",\"cancel_reason\":\"" + told + "\"}");
  }

  @ParameterizedTest
  @CsvSource({"UNDELIVERABLE_AREA", "PRICING_ERROR", "OTHER", "damaged"})
  void whatShopeeHasNoWordForIsOutOfStock(String reason) {
    assertThat(told(reason).body()).contains("OUT_OF_STOCK", "item_list");
  }

  @Test
  void areasAreKnownInTwoCountries() {
    Order order =
        Tale.of(
                new Content(
                    5, "TWD", null, null, List.of(new OrderedLine("a", "5", null, null, 1, 5L))))
            .then(new Command.CancelBySeller("UNDELIVERABLE_AREA", Extent.whole()))
            .order();
    assertThat(Calls.about(order, Calls.canceled()).body()).contains("UNDELIVERABLE_AREA");
  }

  @Test
  void asksForTheItemsWhereItDoesNotKnowThem() {
    Order unknown =
        Tale.of(new Content(0, null, null, null, List.of()))
            .then(new Command.CancelBySeller(null, Extent.whole()))
            .order();
    Calls calls = Calls.about(unknown, Calls.canceled()).answered(Calls.shown("PROCESSED", 0, 0));
    assertThat(calls.body()).contains("{\"item_id\":5,\"model_id\":7},{\"item_id\":6");
    assertThat(calls.answered(Calls.DONE).over("get_order_detail", "cancel_order").heard())
        .isEqualTo(new Heard.Delivered());
    Order foreign = Tale.begin().then(new Command.CancelBySeller(null, Extent.whole())).order();
    assertThat(Calls.about(foreign, Calls.canceled()).next().method()).isEqualTo("GET");
  }

  @Test
  void anEarlierCallMayHaveBeenHeard() {
    Calls calls = told("no stock").answered(Calls.LIMIT, Calls.shown("CANCELLED", 0, 0));
    assertThat(calls.over("cancel_order", "get_order_detail").heard())
        .isEqualTo(new Heard.Delivered());
  }

  @Test
  void aNoIsANo() {
    Calls calls = told("no stock").answered(Calls.LIMIT, Calls.shown("SHIPPED", 0, 0));
    Talk.Over over = calls.over("cancel_order", "get_order_detail");
    assertThat(over.heard()).isEqualTo(new Heard.Gone());
    assertThat(over.text()).isEqualTo("order.error_limit: no (q)");
    calls = told("no stock").answered(Calls.LIMIT, Calls.refused("error_not_found"));
    assertThat(calls.over("cancel_order", "get_order_detail").heard()).isEqualTo(new Heard.Gone());
    calls = told("no stock").answered(Calls.LIMIT, Calls.refused("error_server"));
    assertThat(calls.over("cancel_order", "get_order_detail").heard())
        .isEqualTo(new Heard.Retry(null));
  }

  @Test
  void aBuyerThatAskedMeanwhileIsGrantedIt() {
    Calls calls = told("no stock").answered(Calls.LIMIT, Calls.shown("IN_CANCEL", 0, 0));
    assertThat(calls.body()).isEqualTo("{\"order_sn\":\"M-1\",\"operation\":\"ACCEPT\"}");
    assertThat(
            calls
                .answered(Calls.DONE)
                .over("cancel_order", "get_order_detail", "handle_buyer_cancellation")
                .heard())
        .isEqualTo(new Heard.Delivered());
  }

  @Test
  void aBuyerIsGrantedWhatItAskedFor() {
    Order granted = asked().then(new Command.AcceptRequest("R-1")).order();
    Calls calls = Calls.about(granted, Calls.canceled());
    assertThat(calls.body()).isEqualTo("{\"order_sn\":\"M-1\",\"operation\":\"ACCEPT\"}");
    calls.answered(Calls.refused("order.order_status_invalid"));
    assertThat(
            calls
                .answered(Calls.shown("CANCELLED", 0, 0))
                .over("handle_buyer_cancellation", "get_order_detail")
                .heard())
        .isEqualTo(new Heard.Delivered());
    calls =
        Calls.about(granted, Calls.canceled())
            .answered(Calls.LIMIT, Calls.shown("IN_CANCEL", 0, 0));
    assertThat(calls.over("handle_buyer_cancellation", "get_order_detail").heard())
        .isEqualTo(new Heard.Gone());
  }

  @Test
  void aBuyerThatTookItBackIsForAPerson() {
    Order granted = asked().then(new Command.AcceptRequest("R-1")).order();
    Calls calls =
        Calls.about(granted, Calls.canceled())
            .answered(Calls.LIMIT, Calls.shown("READY_TO_SHIP", 0, 0));
    assertThat(calls.over("handle_buyer_cancellation", "get_order_detail").heard())
        .isEqualTo(new Heard.Gone());
  }
}
