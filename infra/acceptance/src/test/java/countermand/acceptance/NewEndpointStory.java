package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An endpoint is told from the moment in which it is set, whoever knew the link without it. */
final class NewEndpointStory {
  private static final String NOWHERE = "https://seller.invalid/hooks";

  @Test
  void whatHappensNextIsTold() {
    Connected link = Connected.natives();
    Link keyed = link.keyed();
    Sale before = Sale.on(keyed).broughtTo("AwaitingSeller");
    Sale after = Sale.on(keyed).broughtTo("Handling");
    Clock.rest();
    assertThat(Deliveries.of(before.seller)).isEmpty();
    link.puts(
            "{'marketplace':{'dialect':'native'},'seller':{'dialect':'native','endpoint':'%s'}}"
                .formatted(NOWHERE))
        .hasStatus(200);
    after.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    Clock.rest();
    assertThat(Deliveries.of(after.seller))
        .singleElement()
        .satisfies(one -> assertThat(one.path("status").asText()).isEqualTo("pending"));
  }
}
