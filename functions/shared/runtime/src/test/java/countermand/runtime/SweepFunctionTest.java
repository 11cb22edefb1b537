package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Side;
import countermand.runtime.telling.Effects;
import countermand.store.OrderWrite;
import countermand.store.Slot;
import countermand.store.SlotKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepFunctionTest {
  private final Effects effects = new Effects();

  @BeforeEach
  void anOrderIsDue() {
    OrderWrite write = new House().placed("acme").orders.writes().getFirst();
    effects.orders().write(new SlotKey("acme", Side.MARKETPLACE, "M-1"), new Slot.Empty(), write);
  }

  @Test
  void saysHowManyItHasLookedAfter() throws IOException {
    assertThat(runs(Recovery.OFF)).isEqualTo("1");
    assertThat(runs(Recovery.OFF)).isEqualTo("0");
  }

  @Test
  void restsWhileTheTableIsRecovered() throws IOException {
    assertThat(runs(Recovery.ON)).isEqualTo("0");
    assertThat(effects.published()).isEmpty();
  }

  private String runs(Recovery recovery) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new SweepFunction(
        effects.sweep(),
        recovery,
        InstantSource.system(),
        new FunctionLog(System.out)) {}.handleRequest(InputStream.nullInputStream(), output, null);
    return output.toString(StandardCharsets.UTF_8);
  }
}
