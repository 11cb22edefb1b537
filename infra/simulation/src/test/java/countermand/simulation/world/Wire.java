package countermand.simulation.world;

import countermand.simulation.engine.Died;
import countermand.simulation.faults.Mishap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One invocation's connection to its surroundings: before each call others go on, and each call may
 * fail, lose its answer, or be the function's last.
 */
public final class Wire implements InstantSource {
  private static final Duration FINER = Duration.ofNanos(271_828);
  private final World world;
  private final String function;
  private final Duration skew;
  private final Instant end;

  /**
   * An invocation.
   *
   * @param time after which the platform ends it
   */
  Wire(World world, String function, Duration time) {
    this.world = world;
    this.function = function;
    this.skew = world.trouble().skew();
    this.end = world.loop().now().plus(time);
  }

  /** The instance's clock, which may be a little off, and is finer than what the table keeps. */
  @Override
  public Instant instant() {
    return world.loop().now().plus(skew).plus(FINER);
  }

  /** The time that is left. */
  Duration left() {
    Duration left = Duration.between(world.loop().now(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Makes a call that answers nothing. */
  public void run(String what, Runnable effect) {
    call(
        what,
        () -> {
          effect.run();
          return true;
        });
  }

  /** Makes a call. */
  public <T> T call(String what, Supplier<T> effect) {
    world.loop().pause(world.trouble().latency(what));
    if (world.loop().now().isAfter(end)) {
      world.trace(function + " " + what + ": out of time");
      throw new Died(function);
    }
    Mishap mishap = world.trouble().ofCall(what);
    world.trace(function + " " + what + (mishap == Mishap.NONE ? "" : ": " + mishap));
    switch (mishap) {
      case REFUSED -> throw failed(what);
      case DIED_BEFORE -> throw new Died(function);
      case NONE, ANSWER_LOST, DIED_AFTER -> {}
    }
    T answer = effect.get();
    world.detail(() -> "-> " + answer);
    return switch (mishap) {
      case ANSWER_LOST -> throw failed(what);
      case DIED_AFTER -> throw new Died(function);
      case NONE, REFUSED, DIED_BEFORE -> answer;
    };
  }

  /** Waits, as somebody does who tries again. */
  void pause(Duration time) {
    world.loop().pause(time);
  }

  private static SdkException failed(String what) {
    return SdkClientException.builder().message(what + " failed").writableStackTrace(false).build();
  }
}
