package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Idempotency;
import countermand.core.Role;
import countermand.dialects.telling.Requests;
import org.junit.jupiter.api.Test;

final class IdempotencyTest {
  private static final String ORDER = "/v1/links/{link}/orders/{orderId}";
  private static final Requests ACCEPT =
      Requests.to("POST", ORDER + "/cancellation-requests/{requestId}/accept");
  private static final Requests CANCEL = Requests.to("POST", ORDER + "/cancellation");

  @Test
  void equalBodiesAreTheSameCall() {
    Idempotency call =
        key(CANCEL.body("{\"reason\":\"a\",\"lines\":[{\"lineId\":\"1\",\"quantity\":1}]}"));
    assertThat(call.key()).isEqualTo("k-1");
    assertThat(call.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(
            key(
                CANCEL.body(
                    " {\"lines\": [{\"quantity\":1,\"lineId\":\"1\"}], \"reason\":\"\\u0061\"}")))
        .isEqualTo(call);
    assertThat(key(CANCEL.body(""))).isEqualTo(key(CANCEL.body("{}")));
  }

  @Test
  void theOrdersOtherNameIsTheSameCall() {
    assertThat(key(CANCEL.path("orderId", "S-1"))).isEqualTo(key(CANCEL.path("orderId", "M-1")));
  }

  @Test
  void anotherBodyRouteOrRequestIsAnotherCall() {
    assertThat(key(CANCEL.body("{\"reason\":\"a\"}"))).isNotEqualTo(key(CANCEL));
    assertThat(key(Requests.to("POST", ORDER + "/handling"))).isNotEqualTo(key(CANCEL));
    assertThat(key(ACCEPT.path("requestId", "R-2"))).isNotEqualTo(key(ACCEPT));
    assertThat(key(ACCEPT.path("requestId", "R%2D1"))).isEqualTo(key(ACCEPT));
  }

  private static Idempotency key(Requests request) {
    return request.header("idempotency-key", "k-1").decision(Role.SELLER).idempotency();
  }
}
