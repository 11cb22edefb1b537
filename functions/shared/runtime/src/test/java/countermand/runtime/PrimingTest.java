package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import countermand.runtime.priming.PrimingCall;
import countermand.runtime.priming.PrimingEvents;
import countermand.runtime.priming.Voice;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

class PrimingTest {
  /** Nothing answers there. */
  private static final Environment ENVIRONMENT =
      new Environment(
          Map.of(
              "TABLE", "t",
              "SHORTEST_ANSWER", "PT1H",
              "AWS_REGION", "eu-west-1",
              "AWS_ENDPOINT_URL", "http://127.0.0.1:1",
              "AWS_ACCESS_KEY_ID", "id",
              "AWS_SECRET_ACCESS_KEY", "secret"),
          InstantSource.system());

  private static final PrimingCall LOOK =
      PrimingCall.look(Voice.SELLER, "P-1", "").answered(200, "ReadyForHandling");

  @Test
  void saysEverythingItIsGivenTo() {
    List<PrimingCall> calls = new ArrayList<>(PrimingCall.ready("native", "P-1"));
    calls.add(LOOK);
    priming(calls).rehearseAll();
  }

  @Test
  void anotherStatusIsAnErrorSoThatNoVersionIsPublished() {
    assertThatThrownBy(() -> around(priming(List.of(LOOK))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GET /v1/links/priming-native/orders/P-1")
        .hasMessageContaining("404")
        .hasMessageContaining("ORDER_NOT_FOUND");
  }

  @Test
  void anotherAnswerIsAnErrorToo() {
    List<PrimingCall> placed = List.of(PrimingCall.placed("native", "P-1").answered(201, "what?"));
    assertThatThrownBy(() -> around(priming(placed))).hasMessageContaining("what?");
  }

  @Test
  void whatBreaksInsideIsToldWithItsCause() {
    Environment broken = new Environment(Map.of("TABLE", "t"), InstantSource.system());
    assertThatThrownBy(
            () -> new Priming(broken, Deployment::dispatcher, List.of(LOOK)).rehearseAll())
        .hasMessageContaining("AWS_REGION");
  }

  @Test
  void theKeysOfARehearsalOpenNothingAfterwards() {
    ApiFunction function =
        new ApiFunction(ENVIRONMENT, List.of(PrimingCall.placed("native", "P-1"))) {};
    function.prime();
    APIGatewayProxyRequestEvent event =
        PrimingEvents.of(
            PrimingCall.of(Voice.OPERATOR, "GET", "/v1/cancel-reasons"), Instant.now());
    assertThat(function.answered(event, null).getStatusCode()).isEqualTo(503);
  }

  private static void around(Priming priming) {
    Context<Resource> context = Core.getGlobalContext();
    priming.beforeCheckpoint(context);
    priming.afterRestore(context);
  }

  private static Priming priming(List<PrimingCall> calls) {
    return new Priming(ENVIRONMENT, Deployment::dispatcher, calls);
  }
}
