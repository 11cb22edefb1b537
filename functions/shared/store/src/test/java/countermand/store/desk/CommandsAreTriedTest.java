package countermand.store.desk;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Extent;
import countermand.core.Trial;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What commands would do is found out, and nothing of it is written. */
class CommandsAreTriedTest {
  private final Hub hub = new Hub();

  @Test
  void eachOnItsOwn() {
    hub.ready("M");
    Command cancel = new Command.CancelBySeller(null, Extent.whole());
    Trial trial =
        hub.desk()
            .attempt(
                hub.link(),
                hub.terms(),
                Say.marketplaceId("M"),
                order -> List.of(cancel, new Command.Ship(), new Command.ReturnGoods()))
            .orElseThrow();
    assertThat(trial.endings().get(0)).isInstanceOf(Ending.Moved.class);
    assertThat(trial.endings().get(1)).isInstanceOf(Ending.Moved.class);
    assertThat(trial.endings().get(2)).isInstanceOf(Ending.Refused.class);
    assertThat(trial.order().stage().name()).isEqualTo("ReadyForHandling");
    assertThat(hub.desk().show(hub.link(), hub.terms(), Say.marketplaceId("M")).orElseThrow())
        .extracting(order -> order.stage().name())
        .isEqualTo("ReadyForHandling");
  }

  @Test
  void onOrdersThatAreThere() {
    assertThat(
            hub.desk().attempt(hub.link(), hub.terms(), Say.marketplaceId("none"), _ -> List.of()))
        .isEmpty();
  }
}
