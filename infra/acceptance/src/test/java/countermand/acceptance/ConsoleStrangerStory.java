package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seller's person of one link at the pages and forms about another link's order. */
final class ConsoleStrangerStory {
  private static final String WORDS = "for nobody else to read";

  private final Connected link = Connected.natives();
  private final Sale sale = Sale.on(link.keyed());
  private final Reader stranger = Reader.with(Connected.natives().consoleKey("seller"));

  @BeforeEach
  void theOtherLinksOrderWaits() {
    sale.waits(WORDS);
  }

  @Test
  void readsNothingOfIt() {
    Reader.Page order = stranger.gets("/console/orders/" + sale.id);
    assertThat(order.status()).isEqualTo(404);
    assertThat(order.html()).doesNotContain(WORDS);
    stranger.gets("/console/search?q=" + sale.id).shows("Nothing was found");
    stranger.gets("/console/decisions").shows("Nothing waits");
  }

  @Test
  void isNotLetToTheLinkByItsName() {
    String other = "/console/links/" + link.id();
    for (String page : new String[] {"/decisions", "/orders/" + sale.id, "/search?q=r1"}) {
      Reader.Page refused = stranger.gets(other + page);
      assertThat(refused.status()).as(page).isEqualTo(403);
      assertThat(refused.html()).as(page).doesNotContain(WORDS);
    }
  }

  @Test
  void answersNothingThere() {
    Reader.Page list = stranger.gets("/console/decisions");
    assertThat(stranger.answers(list, sale, "accept", "confirmed", "").html())
        .as("what would be")
        .doesNotContain(WORDS);
    stranger.confirms(list, sale, "accept").shows("There is no such order.");
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
  }
}
