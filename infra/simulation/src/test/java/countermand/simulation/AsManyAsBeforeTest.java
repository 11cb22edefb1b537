package countermand.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.simulation.engine.Trace;
import countermand.simulation.faults.Calm;
import countermand.simulation.faults.Carrier;
import countermand.simulation.faults.Fate;
import countermand.simulation.faults.Mishap;
import countermand.simulation.planted.AcknowledgesBySizeAlone;
import countermand.simulation.workload.Scene;
import countermand.simulation.world.StandIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Three debts were seen, and three are there when the relay has performed them at last: but the
 * sweep was faster, and two of the three are a later decision's, which the bus did not take, and to
 * which nothing could be made to lead.
 */
class AsManyAsBeforeTest {
  private static final Duration CANCELED = Duration.ofSeconds(30);
  private static final Duration RELAYED = Duration.ofSeconds(110);
  private static final Duration BUS_DOWN = Duration.ofSeconds(115);
  private static final Duration REPAIRED = Duration.ofHours(1);

  @Test
  void areOwedAllTheSame() {
    assertThat(failed(StandIn.NONE)).isEmpty();
  }

  @Test
  void andBooksThatAreClosedOverThemAreSeen() {
    assertThat(failed(new AcknowledgesBySizeAlone())).isNotEmpty();
  }

  private static List<String> failed(StandIn mistake) {
    Slow slow = new Slow();
    Script script = new Script(slow, mistake, new Trace(false));
    return script
        .say(Duration.ZERO, Scene.placement())
        .say(CANCELED, new Command.CancelBySeller("no", Extent.whole()))
        .at(BUS_DOWN, () -> slow.busDown = true)
        .at(REPAIRED, () -> script.world().under(new Calm()))
        .failed();
  }

  /** The stream brings the first decision late and the second never; acknowledging takes long. */
  private static final class Slow extends Calm {
    private static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(20);
    private boolean busDown;
    private int records;
    private int signs;

    @Override
    public Mishap ofCall(String call) {
      boolean refused =
          switch (call) {
            case "bus.put" -> busDown;
            case "signs.put" -> busDown && signs++ % 2 == 1;
            default -> false;
          };
      return refused ? Mishap.REFUSED : Mishap.NONE;
    }

    @Override
    public Duration latency(String call) {
      return !busDown && call.equals("ledger.acknowledge") ? ACKNOWLEDGEMENT : super.latency(call);
    }

    @Override
    public Fate ofMessage(Carrier carrier) {
      if (carrier != Carrier.STREAM) {
        return super.ofMessage(carrier);
      }
      records++;
      return records == 1 ? Fate.after(RELAYED) : Fate.LOST;
    }
  }
}
