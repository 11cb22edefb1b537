package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Order;
import countermand.core.Stage;
import countermand.store.BusyException;
import org.junit.jupiter.api.Test;

class SettlerTest {
  private final House house = new House().placed("acme");
  private final Settler settler = house.settler();

  @Test
  void letsTimeDoItsPart() {
    assertThat(settler.settle("acme", "M-1").map(Order::version)).contains(2L);
    house.after(House.WINDOW);
    assertThat(settler.settle("acme", "M-1").map(Order::stage))
        .contains(new Stage.ReadyForHandling());
  }

  @Test
  void findsNoOrderOfAnotherLink() {
    assertThat(settler.settle("vtx", "M-1")).isEmpty();
  }

  @Test
  void failsWhereThereIsNoSuchLinkOrNoTurn() {
    assertThatThrownBy(() -> settler.settle("nowhere", "M-1")).hasMessageContaining("nowhere");
    house.after(House.WINDOW).orders.loseEveryRace();
    assertThatThrownBy(() -> settler.settle("acme", "M-1")).isInstanceOf(BusyException.class);
  }
}
