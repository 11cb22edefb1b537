package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The largest order that there is, cancelled line by line in one call: one decision, one write. */
final class ThousandLinesStory {
  private static final int LINES = 1_000;

  @Test
  void inOneCall() {
    Sale sale = Sale.on(Link.ofUnicommerce());
    sale.marketplace
        .places(
            "{'value':2000,'lines':["
                + each("{'lineId':'line-%1$d','productId':'P-%1$d','quantity':2,'unitPrice':1}")
                + "]}")
        .placed("AwaitingPayment");
    String items = each("{'orderItemId':'line-%1$d','productId':'P-%1$d','quantity':1}");

    Unicommerce.items(Unicommerce.seller().cancels(sale.id, items), "SUCCESS");
    JsonNode order = sale.seen();
    assertThat(order.path("version").asInt()).isEqualTo(2);
    assertThat(order.path("lineCancellations")).hasSize(LINES);
    assertThat(order.path("value").asInt()).isEqualTo(LINES);

    Answer again = Unicommerce.items(Unicommerce.seller().cancels(sale.id, items), "SUCCESS");
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(sale.version()).isEqualTo(2);
  }

  private static String each(String line) {
    return IntStream.range(0, LINES).mapToObj(line::formatted).collect(Collectors.joining(","));
  }
}
