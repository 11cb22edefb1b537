package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.TimeLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

class CallsInTimeTest {
  private static final GetItemRequest PLAIN = GetItemRequest.builder().tableName("t").build();

  @Test
  void aCallWithoutALimitIsLeftAsItIs() {
    assertThat(sent(PLAIN)).isSameAs(PLAIN);
  }

  @Test
  void aCallTakesNoLongerThanThereIsTime() {
    AwsRequestOverrideConfiguration soon = within(Duration.ofSeconds(1), PLAIN);
    assertThat(soon.apiCallTimeout().orElseThrow()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(soon.apiCallAttemptTimeout().orElseThrow())
        .isLessThanOrEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void norLongerThanUsual() {
    AwsRequestOverrideConfiguration later = within(Duration.ofHours(1), PLAIN);
    assertThat(later.apiCallTimeout()).contains(CallsInTime.CALL);
    assertThat(later.apiCallAttemptTimeout()).contains(CallsInTime.ATTEMPT);
  }

  @Test
  void aCallThatComesTooLateFailsAtOnce() {
    assertThat(within(Duration.ZERO, PLAIN).apiCallTimeout()).contains(Duration.ofMillis(1));
  }

  @Test
  void whatElseWasAskedOfItStays() {
    GetItemRequest signed =
        PLAIN.toBuilder()
            .overrideConfiguration(override -> override.putHeader("X-Other", "1"))
            .build();
    assertThat(within(Duration.ofSeconds(1), signed).headers()).containsKey("X-Other");
  }

  @Test
  void aNoteThatMustNotWaitForLongWaitsNoLonger() {
    Duration patience = Duration.ofMillis(500);
    GetItemRequest hasty =
        PLAIN.toBuilder()
            .overrideConfiguration(
                override -> override.apiCallTimeout(patience).apiCallAttemptTimeout(patience))
            .build();
    AwsRequestOverrideConfiguration later = within(Duration.ofSeconds(30), hasty);
    assertThat(later.apiCallTimeout()).contains(patience);
    assertThat(later.apiCallAttemptTimeout()).contains(patience);
    assertThat(within(Duration.ZERO, hasty).apiCallTimeout()).contains(Duration.ofMillis(1));
  }

  private static AwsRequestOverrideConfiguration within(Duration time, GetItemRequest request) {
    return TimeLimit.within(time, () -> sent(request).overrideConfiguration().orElseThrow());
  }

  private static GetItemRequest sent(GetItemRequest request) {
    return (GetItemRequest)
        new CallsInTime()
            .modifyRequest(
                InterceptorContext.builder().request(request).build(), new ExecutionAttributes());
  }
}
