package countermand.store.desk;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Eligibility;
import countermand.core.OrderName;
import countermand.core.RefusalCode;
import countermand.core.Side;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import org.junit.jupiter.api.Test;

class EligibilityTest {
  private final Hub hub = new Hub();

  @Test
  void inTheWindowIsImmediateUntilItEnds() {
    hub.moved("M", Say.placePaid(null, hub.now()));
    assertThat(of(Side.MARKETPLACE))
        .isEqualTo(
            new Eligibility(
                "M",
                "InWindow",
                Eligibility.Effect.IMMEDIATE,
                null,
                hub.now().plus(Settings.WINDOW)));
  }

  @Test
  void afterTheWindowAsksTheSeller() {
    hub.ready("M");
    assertThat(of(Side.MARKETPLACE).effect()).isEqualTo(Eligibility.Effect.ASKS_SELLER);
    assertThat(of(Side.SELLER).effect()).isEqualTo(Eligibility.Effect.IMMEDIATE);
  }

  @Test
  void onceInvoicedIsNone() {
    hub.ready("M").moved("M", Say.sale("1", 100));
    assertThat(of(Side.MARKETPLACE).effect()).isEqualTo(Eligibility.Effect.NONE);
    assertThat(of(Side.MARKETPLACE).code()).isEqualTo(RefusalCode.ALREADY_INVOICED);
  }

  @Test
  void isForOrdersThatAreThere() {
    OrderName unknown = Say.marketplaceId("unknown");
    assertThat(hub.desk().eligibility(hub.link(), hub.terms(), unknown, Side.SELLER)).isEmpty();
  }

  private Eligibility of(Side side) {
    return hub.desk()
        .eligibility(hub.link(), hub.terms(), Say.marketplaceId("M"), side)
        .orElseThrow();
  }
}
