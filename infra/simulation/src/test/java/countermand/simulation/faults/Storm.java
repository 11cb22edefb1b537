package countermand.simulation.faults;

import countermand.simulation.engine.Chance;
import java.time.Duration;

/** Trouble by chance, as the weather of a day has it. */
public final class Storm implements Trouble {
  private static final Duration QUICK = Duration.ofMillis(40);
  private static final Duration SLOW = Duration.ofSeconds(6);
  private static final Duration LATE = Duration.ofSeconds(5);
  private static final Duration VERY_LATE = Duration.ofMinutes(4);
  private static final Duration LAG = Duration.ofSeconds(3);
  private static final Duration SKEW = Duration.ofMillis(500);
  private final Chance chance;
  private final Weather weather;

  /** A storm. */
  public Storm(Chance chance, Weather weather) {
    this.chance = chance;
    this.weather = weather;
  }

  @Override
  public Mishap ofCall(String call) {
    if (chance.happens(weather.refused())) {
      return Mishap.REFUSED;
    }
    if (chance.happens(weather.answerLost())) {
      return Mishap.ANSWER_LOST;
    }
    if (chance.happens(weather.dies())) {
      return chance.happens(0.5) ? Mishap.DIED_BEFORE : Mishap.DIED_AFTER;
    }
    return Mishap.NONE;
  }

  @Override
  public Duration latency(String call) {
    return chance.upTo(chance.happens(weather.dies() / 2) ? SLOW : QUICK);
  }

  @Override
  public Fate ofMessage(Carrier carrier) {
    if (weather.dead().contains(carrier) || chance.happens(weather.lost())) {
      return Fate.LOST;
    }
    int copies = chance.happens(weather.doubled()) ? 2 + chance.below(2) : 1;
    return new Fate(copies, Duration.ZERO, chance.happens(weather.doubled()) ? VERY_LATE : LATE);
  }

  @Override
  public boolean mood() {
    return chance.happens(weather.moody());
  }

  @Override
  public Duration lag() {
    return chance.happens(0.3) ? chance.upTo(LAG) : Duration.ZERO;
  }

  @Override
  public Duration skew() {
    return chance.upTo(SKEW.multipliedBy(2)).minus(SKEW);
  }
}
