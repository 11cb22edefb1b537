package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** An endpoint is told from the moment in which it is set, whoever knew the link without it. */
final class NewEndpointStory {
  private static final String SELLER =
      "{'marketplace':{'dialect':'native'},"
          + "'seller':{'dialect':'native','endpoint':'https://seller.invalid/hooks'}}";

  @Test
  void whatHappensNextIsTold() {
    Connected link = Connected.natives();
    Link keyed = link.keyed();
    Sale before = Sale.on(keyed).broughtTo("AwaitingSeller");
    Sale after = Sale.on(keyed).broughtTo("Handling");
    Clock.rest();
    assertThat(Deliveries.of(before.seller)).isEmpty();
    link.puts(SELLER).hasStatus(200);
    after.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    Clock.rest();
    assertThat(Deliveries.of(after.seller)).hasSize(1);
  }

  @Test
  void withoutASecretTheLinkNeedsAttention() {
    Connected link = Connected.named();
    link.puts(SELLER).hasStatus(201);
    assertThat(link.shown().has("needsAttention")).isFalse();
    Sale sale = Sale.on(link.keyed()).broughtTo("AwaitingSeller");
    Clock.rest();
    JsonNode delivery = Deliveries.of(sale.seller).getFirst();
    assertThat(delivery.path("status").asText()).isEqualTo("pending");
    assertThat(delivery.path("attempts").asInt()).as("attempts that count").isZero();
    assertThat(link.shown().path("needsAttention"))
        .isEqualTo(Json.object("{'n':['seller']}").path("n"));
    assertThat(link.puts(SELLER).hasStatus(200).json().path("version").asInt()).isEqualTo(1);
  }
}
