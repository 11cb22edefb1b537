package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.Heard;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.dialects.telling.Notices;
import countermand.dialects.telling.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shopee is told that a buyer's request is declined. */
final class ToldDeclineTest {
  private static final Event.Notice DECLINED = Calls.declined("R-1");

  private static Command asks(String id) {
    return new Command.RequestCancellation(
        new RequestName.Given(id), Origin.CUSTOMER, null, null, Extent.whole());
  }

  private static Tale declined() {
    return Partner.sale(FulfilledBy.SELLER)
        .afterWindow()
        .then(asks("R-1"))
        .then(new Command.DeclineRequest("R-1", "packed"));
  }

  private static Calls told() {
    return Calls.about(declined().order(), DECLINED);
  }

  @Test
  void isRejected() {
    assertThat(told().body()).isEqualTo("{\"order_sn\":\"M-1\",\"operation\":\"REJECT\"}");
    assertThat(told().answered(Calls.DONE).over("handle_buyer_cancellation").heard())
        .isEqualTo(new Heard.Delivered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"READY_TO_SHIP", "PROCESSED", "SHIPPED"})
  void whereNobodyWaitsItWasHeard(String status) {
    assertThat(
            told()
                .answered(
                    Calls.refused("order.cancel_order_invalid_status"), Calls.shown(status, 0, 0))
                .over("handle_buyer_cancellation", "get_order_detail")
                .heard())
        .isEqualTo(new Heard.Delivered());
  }

  @ParameterizedTest
  @ValueSource(strings = {"IN_CANCEL", "CANCELLED"})
  void elseItIsForAPerson(String status) {
    assertThat(
            told()
                .answered(Calls.LIMIT, Calls.shown(status, 0, 0))
                .over("handle_buyer_cancellation", "get_order_detail")
                .heard())
        .isEqualTo(new Heard.Gone());
    assertThat(
            told()
                .answered(Calls.LIMIT, "{'error':'','response':{}}")
                .over("handle_buyer_cancellation", "get_order_detail")
                .heard())
        .isEqualTo(new Heard.Gone());
  }

  @Test
  void aLaterRequestIsNotDeclinedWithIt() {
    assertThat(Calls.about(declined().then(asks("R-2")).order(), DECLINED).over().heard())
        .isEqualTo(new Heard.Delivered());
  }

  @Test
  void nothingIsDeclinedOfACanceledOrder() {
    Tale canceled = declined().then(new Command.CancelBySeller(null, Extent.whole()));
    assertThat(Calls.about(canceled.order(), DECLINED).over().heard())
        .isEqualTo(new Heard.Delivered());
  }

  @Test
  void nothingElseHasWords() {
    assertThatThrownBy(() -> Calls.about(declined().order(), Notices.requested()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CancellationRequested");
  }
}
