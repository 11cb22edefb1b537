package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.FulfilledBy;
import countermand.core.Order;
import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.LostPage;
import countermand.dialects.Presented;
import countermand.dialects.telling.Requests;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pushes that an app did not take, as it asks for them. */
final class LostPushesTest {
  private static final ShopeeDialect SHOPEE = new ShopeeDialect();
  private static final Order ORDER = Partner.sale(FulfilledBy.SELLER).order();
  private static final Instant AT = Instant.ofEpochSecond(1_660_123_127);

  private static Requests partners(String method, String resource) {
    return Requests.to(method, resource)
        .query(Words.PARTNER_ID, Partner.ID)
        .query(Words.TIMESTAMP, Long.toString(Requests.NOW.getEpochSecond()))
        .query(Words.SIGN, "0");
  }

  @Test
  void areKeptForAppsOnly() {
    assertThat(SHOPEE.outgoing().ifLost(Side.SELLER, ORDER, AT)).isPresent();
    assertThat(SHOPEE.outgoing().ifLost(Side.MARKETPLACE, ORDER, AT)).isEmpty();
  }

  @Test
  void areShownAsTheyWouldHaveCome() {
    Call.ReadLost call =
        (Call.ReadLost) partners("GET", Words.GET_LOST_PUSH_MESSAGE).as(Role.SELLER);
    assertThat(call.limit()).isEqualTo(100);
    String push =
        "\"data\":{\"items\":[],\"ordersn\":\"M-1\",\"status\":\"READY_TO_SHIP\","
            + "\"completed_scenario\":\"\",\"update_time\":%d},\"code\":3,\"timestamp\":1660123127"
                .formatted(ORDER.lastAt().getEpochSecond());
    String kept = LostPushes.kept(ORDER, AT);
    assertThat(kept).isEqualTo("{" + push + "}");
    assertThat(call.reply().apply(new LostPage("600000", List.of(kept), true, 7)).body())
        .isEqualTo(
            "{\"error\":\"\",\"message\":\"\",\"request_id\":\""
                + Partner.REQUEST_ID
                + "\",\"warning\":\"\",\"response\":{\"push_message_list\":[{\"shop_id\":600000,"
                + "\"code\":3,\"timestamp\":1660123127,\"data\":{"
                + push
                + ",\"shop_id\":600000}}],\"has_next_page\":true,\"last_message_id\":7}}");
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "0, 0", "'\"176610\"', 176610"})
  void areConfirmedByTheirNumber(String given, long number) {
    Call.ConfirmLost call = confirms("{\"last_message_id\":" + given + "}");
    assertThat(call.upTo()).isEqualTo(number);
    assertThat(call.reply().apply(true).body())
        .isEqualTo(
            "{\"error\":\"\",\"message\":\"\",\"request_id\":\""
                + Partner.REQUEST_ID
                + "\",\"warning\":\"\"}");
    assertThat(call.reply().apply(false).body())
        .isEqualTo(Partner.error("error_data", "data not exist"));
  }

  private static Call.ConfirmLost confirms(String body) {
    return (Call.ConfirmLost)
        partners("POST", Words.CONFIRM_LOST_PUSH_MESSAGE).body(body).as(Role.SELLER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | last_message_id is a required field.",
        "{\"last_message_id\":null} | last_message_id is a required field.",
        "{\"last_message_id\":-1} | last_message_id is invalid, should be an integer of at least 0.",
        "[] | the body must be a JSON object."
      })
  void areNotConfirmedWithoutOne(String body, String detail) {
    assertThat(
            partners("POST", Words.CONFIRM_LOST_PUSH_MESSAGE)
                .body(body)
                .answered(Role.SELLER)
                .body())
        .isEqualTo(Partner.error("error_param", "Wrong parameters, detail: " + detail));
  }

  @Test
  void areThePartnersOwnUnlessItNamesAShop() {
    assertThat(SHOPEE.presented(partners("GET", Words.GET_LOST_PUSH_MESSAGE).request()))
        .isInstanceOfSatisfying(
            Presented.Signed.class, signed -> assertThat(signed.access()).isNull());
    assertThat(SHOPEE.presented(Partner.to("GET", Words.GET_LOST_PUSH_MESSAGE).request()))
        .isInstanceOfSatisfying(
            Presented.Signed.class, signed -> assertThat(signed.access()).isNotNull());
  }
}
