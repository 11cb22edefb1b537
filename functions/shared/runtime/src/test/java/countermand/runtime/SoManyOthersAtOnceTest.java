package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.HttpReply;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoManyOthersAtOnceTest {
  private final House house = new House();

  @BeforeEach
  void everyRaceIsLost() {
    house.placed("acme").placed("vtx");
    house.orders.loseEveryRace();
  }

  @Test
  void aCommandIsBusyInItsCallersWords() {
    busy(house.hears(Ask.command("cancellation").as("seller")));
    busy(house.hears(Ask.to("POST", "/api/oms/pvt/orders/{orderId}/cancel").asVtex("seller")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/eligibility"})
  void aReadIsBusyWhereTimeHasChangedTheOrder(String what) {
    house.after(House.WINDOW);
    busy(house.hears(Ask.to("GET", "/v1/links/{link}/orders/{orderId}" + what).as("seller")));
  }

  @Test
  void aReadIsNotBusyWhereNothingIsToBeWritten() {
    assertThat(Code.of(house.hears(Ask.order().as("seller")))).isEqualTo("200");
  }

  private static void busy(HttpReply reply) {
    assertThat(Code.of(reply)).isEqualTo("429 BUSY");
    assertThat(reply.headers()).containsEntry("Retry-After", "1");
  }
}
