package countermand.store.owed;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Side;
import countermand.store.Due;
import countermand.store.SlotKey;
import countermand.store.delivery.DeliveryKey;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIsDueTest {
  @ParameterizedTest
  @CsvSource({
    "acme, M-1",
    "acme#m, 1",
    "a#s#b, x",
    "acme, 'a bü'",
  })
  void isAnOrderOrWhatLiesBesideIt(String link, String id) {
    SlotKey order = new SlotKey(link, Side.MARKETPLACE, id);
    assertThat(Due.of(order.partition(), "ORDER", Instant.EPOCH))
        .isEqualTo(new Due.OfOrder(order, Instant.EPOCH));
    assertThat(Due.of(order.partition(), "DELIVERY#d-1", Instant.EPOCH))
        .isEqualTo(new Due.OfDelivery(new DeliveryKey(order, "d-1"), Instant.EPOCH));
  }
}
