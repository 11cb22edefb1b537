package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Presented;
import countermand.dialects.telling.Requests;
import org.junit.jupiter.api.Test;

final class AppKeyTest {
  private static final Requests CALL = Requests.to("POST", "/pvt/orders/{orderId}/cancel");

  @Test
  void isTwoHeaders() {
    Requests both = CALL.header("x-vtex-api-appkey", "key").header("X-VTEX-API-AppToken", "token");
    assertThat(presented(both)).isEqualTo(new Presented.Key("key", "token"));
  }

  @Test
  void isNothingOtherwise() {
    Requests key = CALL.header("X-VTEX-API-AppKey", "key");
    assertThat(presented(CALL)).isEqualTo(new Presented.Nothing());
    assertThat(presented(key)).isEqualTo(new Presented.Nothing());
    assertThat(presented(key.header("X-VTEX-API-AppToken", ""))).isEqualTo(new Presented.Nothing());
    assertThat(presented(key.header("X-VTEX-API-AppToken", "x".repeat(257))))
        .isEqualTo(new Presented.Nothing());
    assertThat(presented(CALL.header("Authorization", "Bearer cm_a_b")))
        .isEqualTo(new Presented.Nothing());
  }

  @Test
  void mayStandInTheQueryUnderEitherName() {
    Presented key = new Presented.Key("key", "token");
    assertThat(presented(CALL.query("appKey", "key").query("appToken", "token"))).isEqualTo(key);
    assertThat(
            presented(CALL.query("X-VTEX-API-AppKey", "key").query("x-vtex-api-apptoken", "token")))
        .isEqualTo(key);
    assertThat(presented(CALL.query("appkey", "key"))).isEqualTo(new Presented.Nothing());
  }

  @Test
  void ofTheQueryCountsBeforeAPlatformsOwnHeaders() {
    Requests both = CALL.header("x-vtex-api-appkey", "theirs").header("X-VTEX-API-AppToken", "x");
    assertThat(presented(both.query("appKey", "key").query("appToken", "token")))
        .isEqualTo(new Presented.Key("key", "token"));
    assertThat(presented(both.query("appKey", "key")))
        .as("half a pair is none")
        .isEqualTo(new Presented.Key("theirs", "x"));
  }

  private static Presented presented(Requests call) {
    return new VtexDialect().presented(call.request());
  }
}
