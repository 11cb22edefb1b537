package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.core.Terms;
import countermand.core.Trial;
import countermand.core.rules.OnPaper;
import countermand.dialects.Call;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OrderDetailTest {
  private static final Terms TERMS =
      new Terms(
          Duration.ofMinutes(30),
          Duration.ofDays(2),
          Duration.ofHours(1),
          1,
          true,
          true,
          true,
          false);

  private final Tale tale = Partner.sale(FulfilledBy.SELLER);

  @Test
  void showsWhatConcernsCancellation() {
    tale.then(
            new Command.CancelBySeller(
                "OUT_OF_STOCK", new Extent.Lines(List.of(new LineAsk("a", 1L)))))
        .afterWindow()
        .then(
            new Command.RequestCancellation(
                new RequestName.New(), Origin.CUSTOMER, "too late", null, Extent.whole()));
    long asked = Tale.START.plus(Duration.ofMinutes(45)).getEpochSecond();
    assertThat(shown("M-1"))
        .isEqualTo(
            """
            {"error":"","message":"","request_id":"%s","response":{"order_list":[{"order_sn":"M-1",\
            "order_status":"IN_CANCEL","currency":"BRL","total_amount":45.00,"create_time":%d,\
            "update_time":%d,"buyer_cancel_reason":"too late","cancel_by":"","cancel_reason":"",\
            "fulfillment_flag":"fulfilled_by_local_seller","can_full_cancel_order":true,\
            "can_partial_cancel_order":true,"item_list":[{"item_id":5,"model_id":7,\
            "order_item_id":5,"promotion_group_id":0,"model_quantity_purchased":2,\
            "model_original_price":15.00,"model_discounted_price":15.00,"active_qty":1,\
            "cancel_requested_qty":1,"cancelled_qty":1},{"item_id":5,"model_id":7,\
            "order_item_id":5,"promotion_group_id":3,"model_quantity_purchased":1,\
            "model_original_price":10.00,"model_discounted_price":10.00,"active_qty":1,\
            "cancel_requested_qty":1,"cancelled_qty":0},{"item_id":6,"model_id":0,\
            "order_item_id":6,"promotion_group_id":0,"model_quantity_purchased":1,\
            "model_original_price":20.00,"model_discounted_price":20.00,"active_qty":1,\
            "cancel_requested_qty":1,"cancelled_qty":0}]}]}}\
            """
                .formatted(Partner.REQUEST_ID, Tale.START.getEpochSecond(), asked));
  }

  @Test
  void showsWhoCancelledAndWhy() {
    tale.then(new Command.CancelBySeller("OUT_OF_STOCK: 5/7", Extent.whole()));
    assertThat(shown("M-1"))
        .contains("\"order_status\":\"CANCELLED\"")
        .contains("\"cancel_by\":\"seller\",\"cancel_reason\":\"OUT_OF_STOCK\"")
        .contains("\"can_full_cancel_order\":false,\"can_partial_cancel_order\":false")
        .contains("\"active_qty\":0,\"cancel_requested_qty\":0,\"cancelled_qty\":2");
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(shown("M-1,M-9")).contains("\"order_sn\":\"M-1\"").doesNotContain("M-9");
    assertThat(shown("M-9,M-8"))
        .isEqualTo(
            Partner.error("error_not_found", "Wrong parameters, detail: the order is not found."));
  }

  @Test
  void knowsTheWarehousesOrders() {
    assertThat(shown("M-1", Partner.sale(FulfilledBy.MARKETPLACE).order(), false))
        .contains("\"fulfillment_flag\":\"fulfilled_by_shopee\",\"can_full_cancel_order\":false");
  }

  @ParameterizedTest
  @CsvSource({"true, PENDING", "false, READY_TO_SHIP"})
  void saysPendingToThoseWhoKnowTheWord(boolean known, String status) {
    assertThat(shown("M-1", tale.order(), known)).contains("\"order_status\":\"" + status);
  }

  @ParameterizedTest
  @CsvSource({
    "'', order_sn_list is a required field.",
    "'a,', order_sn_list: each must have 1 to 128 characters.",
    "a/b, order_sn_list: each must not contain '/'."
  })
  void namesWhatIsWrong(String list, String message) {
    assertThat(wrong(list)).isEqualTo(message);
  }

  @Test
  void showsFiftyAndNoMore() {
    String many =
        IntStream.range(0, 51).mapToObj(Integer::toString).collect(Collectors.joining(","));
    assertThat(wrong(many)).isEqualTo("order_sn_list should have at most 50 orders.");
    assertThat(shown(many.substring(2))).contains("error_not_found");
  }

  private static String wrong(String list) {
    String body = ((Call.Answered) call(list, false)).reply().body();
    assertThat(body).startsWith("{\"error\":\"error_param\"");
    return body.replaceFirst(".*detail: ", "").replaceFirst("\".*", "");
  }

  private String shown(String list) {
    return shown(list, tale.order(), false);
  }

  private static String shown(String list, Order there, boolean pendingToo) {
    Call call = call(list, pendingToo);
    while (call instanceof Call.Try attempt) {
      boolean found = attempt.order().id().equals(there.ids().orderId());
      call = attempt.then().apply(found ? Optional.of(trial(attempt, there)) : Optional.empty());
    }
    return ((Call.Answered) call).reply().body();
  }

  static Trial trial(Call.Try attempt, Order order) {
    List<Ending> endings =
        attempt.commands().apply(order).stream()
            .map(command -> OnPaper.decide(order, command, order.lastAt(), TERMS))
            .toList();
    return new Trial(order, endings);
  }

  private static Call call(String list, boolean pendingToo) {
    Requests request = Partner.to("GET", Words.GET_ORDER_DETAIL).query(Words.ORDER_SN_LIST, list);
    return (pendingToo ? request.query(Words.PENDING_TOO, "true") : request).as(Role.SELLER);
  }
}
