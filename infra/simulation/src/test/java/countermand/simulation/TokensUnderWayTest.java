package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Mishap;
import countermand.simulation.faults.Trouble;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.StandIn;
import countermand.store.delivery.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A marketplace is told two things at once, and the token has ended: one attempt gets new ones, the
 * other waits for them. The crash points and the many days go through the same.
 */
class TokensUnderWayTest {
  private static final Duration CANCELED = Duration.ofSeconds(1);

  @Test
  void areWaitedFor() {
    Script script = told(new Calm());
    assertThat(script.failed()).isEmpty();
    assertThat(script.world().receivers().waited()).isPositive();
    assertThat(script.world().receivers().gate().refused()).isZero();
    assertThat(script.world().deliveries().all())
        .allMatch(one -> one.status() == Delivery.Status.DELIVERED)
        .allMatch(one -> one.attemptsMade() == 1, "nobody waits at the cost of an attempt");
    assertThat(script.order().order().content().known()).isTrue();
  }

  @Test
  void areGivenAnewWhereTheyAreLostOnTheirWay() {
    Script script = told(new LosesAnExchange());
    assertThat(script.failed()).isEmpty();
    assertThat(script.world().receivers().gate().refused()).isPositive();
    assertThat(script.world().deliveries().all())
        .allMatch(one -> one.status() == Delivery.Status.DELIVERED);
  }

  private static Script told(Trouble trouble) {
    Script script = new Script(trouble, StandIn.NONE, new Trace(false));
    return script
        .say(Duration.ZERO, new Command.MarketplaceCanceled("fraud"))
        .say(CANCELED, Scene.push());
  }

  /** The first new tokens never arrive. */
  private static final class LosesAnExchange extends Calm {
    private boolean lost;

    @Override
    public Mishap ofCall(String call) {
      if (lost || !call.equals("endpoint.exchange")) {
        return Mishap.NONE;
      }
      lost = true;
      return Mishap.DIED_AFTER;
    }
  }
}
