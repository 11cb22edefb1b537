package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowingClockTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final InstantSource REAL = InstantSource.fixed(NOON);
  private static final Map<String, String> ALLOWED = Map.of(FollowingClock.ALLOWED_BY, "true");

  @Test
  void isWhereTheCallerSays() {
    Environment environment = Environment.of(ALLOWED, REAL);

    FollowingClock.follow(
        environment.clock(), calledWith(Map.of(FollowingClock.OFFSET_MILLIS, "1860001")));

    assertThat(environment.clock().instant()).isEqualTo(Instant.parse("2026-11-21T12:31:00.001Z"));
  }

  @Test
  void isTheRealOneAgainWhereTheNextCallerSaysNothing() {
    Environment environment = Environment.of(ALLOWED, REAL);
    Context silent = context(null);
    for (Context context : new Context[] {silent, calledWith(null), calledWith(Map.of())}) {
      FollowingClock.follow(
          environment.clock(), calledWith(Map.of(FollowingClock.OFFSET_MILLIS, "5")));

      FollowingClock.follow(environment.clock(), context);

      assertThat(environment.clock().instant()).isEqualTo(NOON);
    }
  }

  @Test
  void doesNotGuessWhatIsNoNumber() {
    Environment environment = Environment.of(ALLOWED, REAL);
    Context context = calledWith(Map.of(FollowingClock.OFFSET_MILLIS, "PT31M"));

    assertThatThrownBy(() -> FollowingClock.follow(environment.clock(), context))
        .isInstanceOf(NumberFormatException.class);
  }

  @Test
  void nobodyMovesTheClockWithoutTheVariable() {
    for (Map<String, String> variables :
        List.of(Map.<String, String>of(), Map.of(FollowingClock.ALLOWED_BY, "false"))) {
      Environment environment = Environment.of(variables, REAL);

      FollowingClock.follow(
          environment.clock(), calledWith(Map.of(FollowingClock.OFFSET_MILLIS, "1860000")));

      assertThat(environment.clock().instant()).isEqualTo(NOON);
    }
  }

  private static Context calledWith(@Nullable Map<String, String> custom) {
    return context(
        new ClientContext() {
          @Override
          public @Nullable Client getClient() {
            return null;
          }

          @Override
          public @Nullable Map<String, String> getCustom() {
            return custom;
          }

          @Override
          public @Nullable Map<String, String> getEnvironment() {
            return null;
          }
        });
  }

  /** A context that knows its client context only. */
  private static Context context(@Nullable ClientContext client) {
    return (Context)
        Proxy.newProxyInstance(
            FollowingClockTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                method.getName().equals("getClientContext") ? client : null);
  }
}
