package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.FulfilledBy;
import countermand.core.MarketplaceStatus;
import countermand.core.OrderName;
import countermand.core.RefusalCode;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.Presented;
import countermand.dialects.telling.Requests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PushTest {
  private static final ShopeeDialect SHOPEE = new ShopeeDialect();
  private static final String KEPT = "partnerkey\nhttps://seller.example.com/shopee/push";
  private static final String SIGN =
      "60c35e6579bf1cbae57835ffc6b57410a1da8560193dceb35507407fcc041ad8";

  /** As Shopee signs it, byte for byte. */
  private static final String BODY =
      "{\"data\":{\"ordersn\":\"220810QSK8S7BX\",\"status\":\"IN_CANCEL\",\"completed_scenario\":\"\","
          + "\"update_time\":1660123127,\"items\":[]},\"shop_id\":727720655,\"code\":3,"
          + "\"timestamp\":1660123127}";

  private static Requests push(String body) {
    return Requests.to("POST", Words.PUSH).body(body).header("Authorization", SIGN);
  }

  @Test
  void isSignedWithItsAddress() {
    assertThat(SHOPEE.presented(push(BODY).request()))
        .isInstanceOfSatisfying(
            Presented.Signed.class,
            signed -> {
              assertThat(signed.id()).isEqualTo("push#727720655");
              assertThat(signed.access()).isNull();
              assertThat(signed.signature().test(KEPT)).isTrue();
              assertThat(signed.signature().test(KEPT + "/")).isFalse();
            });
  }

  @Test
  void isRefusedWithOneBitChangedAnywhere() {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < body.length * 8; bit++) {
      byte[] other = body.clone();
      other[bit / 8] ^= (byte) (1 << bit % 8);
      Presented presented = SHOPEE.presented(push("").body(other).request());
      assertThat(presented instanceof Presented.Signed signed && signed.signature().test(KEPT))
          .as("bit " + bit)
          .isFalse();
    }
  }

  @Test
  void isRefusedWithOneBitOfItsSignatureChangedOrOfTheAddress() {
    for (String signature : OneBit.changed(SIGN)) {
      assertThat(signed(signature, KEPT)).as(signature).isFalse();
    }
    for (String kept : OneBit.changed(KEPT)) {
      assertThat(signed(SIGN, kept)).as(kept).isFalse();
    }
    assertThat(signed(SIGN, KEPT)).isTrue();
  }

  private static boolean signed(String signature, String kept) {
    Requests push = Requests.to("POST", Words.PUSH).body(BODY).header("Authorization", signature);
    return SHOPEE.presented(push.request()) instanceof Presented.Signed signed
        && signed.signature().test(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "UNPAID, UNPAID",
    "READY_TO_SHIP, PAID",
    "PROCESSED, PAID",
    "RETRY_SHIP, PAID",
    "INVOICE_PENDING, PAID",
    "PENDING, PAID",
    "COMPLETED, PAID",
    "WHATEVER_COMES, PAID",
    "IN_CANCEL, CANCELLATION_REQUESTED",
    "SHIPPED, SHIPPED",
    "CANCELLED, CANCELED"
  })
  void reportsWhereAnOrderStands(String status, MarketplaceStatus meaning) {
    Call.Look look = (Call.Look) push(BODY.replace("IN_CANCEL", status)).as(Role.MARKETPLACE);
    assertThat(look.order())
        .isEqualTo(new OrderName("220810QSK8S7BX", OrderName.Whose.MARKETPLACE));
    assertThat(decide(look).command())
        .isEqualTo(new Command.ReportStatus(meaning, Instant.ofEpochSecond(1_660_123_127)));
  }

  private static Call.Decide decide(Call.Look look) {
    return (Call.Decide) look.then().apply(Optional.of(Partner.sale(FulfilledBy.SELLER).order()));
  }

  @Test
  void placesAnOrderThatNobodyKnows() {
    Call.Look look = (Call.Look) push(BODY).as(Role.MARKETPLACE);
    Call.DecideEach each = (Call.DecideEach) look.then().apply(Optional.empty());
    assertThat(each.commands())
        .extracting(one -> one.command().name())
        .containsExactly("PlaceOrder", "ReportStatus");
    Command.PlaceOrder placement = (Command.PlaceOrder) each.commands().getFirst().command();
    assertThat(placement.content().known()).isFalse();
    assertThat(each.reply().apply(List.of(refused(RefusalCode.LINK_PAUSED))).status())
        .isEqualTo(409);
  }

  @Test
  void isTakenUnlessItMustComeAgain() {
    Call.Decide decide = decide((Call.Look) push(BODY).as(Role.MARKETPLACE));
    assertThat(decide.reply().apply(Partner.sale(null).hear(decide.command())))
        .isEqualTo(HttpReply.empty(200));
    assertThat(decide.reply().apply(refused(RefusalCode.ORDER_TOO_LARGE)).status()).isEqualTo(200);
    assertThat(decide.reply().apply(new Answer.NotFound()).status()).isEqualTo(409);
    assertThat(decide.reply().apply(new Answer.Busy()).headers()).containsKey("Retry-After");
  }

  private static Answer refused(RefusalCode code) {
    return new Answer.Refused(new Ending.Refused(code, "why"), Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "4", "5", "99"})
  void ofOtherThingsAreTaken(String code) {
    assertThat(push("{\"shop_id\":1,\"code\":" + code + "}").as(Role.MARKETPLACE))
        .isEqualTo(new Call.Answered(HttpReply.empty(200)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "12"})
  void ofTheAuthorizationCallSomebody(String code) {
    assertThat(push("{\"shop_id\":1,\"code\":" + code + "}").as(Role.MARKETPLACE))
        .isInstanceOfSatisfying(
            Call.CallAttention.class,
            call -> {
              assertThat(call.why()).contains("authorization");
              assertThat(call.reply()).isEqualTo(HttpReply.empty(200));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"code\":3}",
        "{\"code\":3,\"data\":{\"status\":\"SHIPPED\",\"update_time\":1}}",
        "{\"code\":3,\"data\":{\"ordersn\":\"a/b\",\"status\":\"SHIPPED\",\"update_time\":1}}",
        "{\"code\":3,\"data\":{\"ordersn\":\"a\",\"status\":\"SHIPPED\"}}",
        "{\"code\":3,\"data\":{\"ordersn\":\"a\",\"update_time\":1}}"
      })
  void thatCannotBeUnderstoodAreNotTaken(String body) {
    assertThat(push(body).answered(Role.MARKETPLACE)).isEqualTo(HttpReply.empty(400));
  }

  @Test
  void ofNobodyAreTrialsOrNotTaken() {
    assertThat(denied(BODY).status()).isEqualTo(403);
    assertThat(denied(BODY).body()).isEmpty();
    assertThat(denied("{\"code\":0}").status()).isEqualTo(200);
    assertThat(denied("").status()).isEqualTo(200);
  }

  private static HttpReply denied(String body) {
    return SHOPEE.deny(push(body).request(), new Denial.Unauthenticated());
  }
}
