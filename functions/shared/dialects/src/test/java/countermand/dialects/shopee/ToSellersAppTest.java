package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Outgoing;
import countermand.dialects.telling.Notices;
import countermand.dialects.telling.Requests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pushes to a seller's app: signed as Shopee signs them, and read back by ourselves. */
final class ToSellersAppTest {
  private static final URI APP = URI.create("https://seller.example.com/shopee/push");
  private static final Outgoing SHOPEE = new ShopeeDialect().outgoing();

  private static Order asked() {
    return Partner.sale(FulfilledBy.SELLER)
        .afterWindow()
        .then(
            new Command.RequestCancellation(
                new RequestName.New(), Origin.CUSTOMER, null, null, Extent.whole()))
        .order();
  }

  private static Letter letter(Event.Notice notice, String... secrets) {
    return new Letter(
        "d-1", Side.SELLER, notice, "{}", asked(), APP, List.of(secrets), Requests.NOW);
  }

  @Test
  void sayWhereTheOrderStands() {
    HttpCall call =
        SHOPEE.call(letter(Notices.all().getFirst(), "600000:partnerkey")).orElseThrow();
    String body = new String(call.body(), StandardCharsets.UTF_8);
    assertThat(call.uri()).isEqualTo(APP);
    assertThat(body)
        .isEqualTo(
            "{\"data\":{\"items\":[],\"ordersn\":\"M-1\",\"status\":\"IN_CANCEL\",\"completed_scenario\":\"\",\"update_time\":%d},\"shop_id\":600000,\"code\":3,\"timestamp\":%d}"
                .formatted(
                    Requests.NOW.plus(Duration.ofMinutes(45)).getEpochSecond(),
                    Requests.NOW.getEpochSecond()));
    assertThat(
            new CallbackKey("partnerkey", APP.toString())
                .signed(call.body(), call.headers().get("Authorization")))
        .isTrue();
  }

  @Test
  void needAKey() {
    assertThat(SHOPEE.call(letter(Notices.all().getFirst()))).isEmpty();
    assertThat(SHOPEE.call(letter(Notices.all().getFirst(), "partnerkey"))).isEmpty();
    ShopeeDialect dialect = new ShopeeDialect();
    assertThat(dialect.secretFault(Side.SELLER, "600000:partnerkey")).isEmpty();
    assertThat(dialect.secretFault(Side.SELLER, "partnerkey"))
        .contains("must be shop_id:partner_key");
    assertThat(dialect.secretFault(Side.SELLER, "1:with space")).isPresent();
    assertThat(AppKey.of(List.of("1:secret")).orElseThrow().toString()).doesNotContain("secret");
  }

  @Test
  void areTakenWithAnySuccess() {
    Letter letter = letter(Notices.all().getFirst(), "600000:partnerkey");
    assertThat(SHOPEE.heard(letter, new HttpAnswer(200, Map.of(), "")))
        .isInstanceOf(Heard.Delivered.class);
    assertThat(SHOPEE.heard(letter, new HttpAnswer(403, Map.of(), "")))
        .isInstanceOf(Heard.Retry.class);
  }
}
