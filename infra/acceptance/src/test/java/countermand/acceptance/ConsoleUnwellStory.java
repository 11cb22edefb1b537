package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several are answered at once while the table does not answer. */
final class ConsoleUnwellStory {
  private final Connected link = Connected.natives();
  private final Link keyed = link.keyed();

  @Test
  void eachIsToldWhatBecameOfItAndIsAnsweredAgain() {
    List<Sale> sales = Stream.generate(this::waiting).limit(3).toList();
    Reader anna =
        Reader.with(
            link.issues("{'side':'seller','dialect':'console'}").at("/secret/key").asText());
    String form = anna.gets("/console/decisions").shows("Accept").formToken();
    Reader.Page page = unwell(anna, fields(form, sales, "confirmed", "yes"));
    assertThat(page.html())
        .containsSubsequence(
            "it is not known whether this was decided",
            "Look at order " + sales.getFirst().id,
            "Nothing was decided about it, and it can be sent again.",
            "Answer those again of which nothing was decided")
        .doesNotContain("Exception", "countermand.", "dynamodb");
    anna.gets("/console/orders/" + sales.getFirst().id).shows("A request waits for the seller");
    anna.posts("/console/decisions", fields(form, sales.subList(1, 3))).shows("Accept for good");
    anna.posts("/console/decisions", fields(form, sales, "confirmed", "yes"))
        .shows("the order is cancelled");
    assertThat(sales).extracting(Sale::stage).containsOnly("Canceled");
  }

  private static Reader.Page unwell(Reader anna, String... fields) {
    fault("fail");
    try {
      return anna.postsWhileUnwell("/console/decisions", fields);
    } finally {
      fault("off");
    }
  }

  private static String[] fields(String form, List<Sale> sales, String... more) {
    List<String> fields = new ArrayList<>(List.of("form", form, "answer", "accept"));
    sales.forEach(sale -> fields.addAll(List.of("which", sale.id + "/r1")));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  private Sale waiting() {
    Sale sale = Sale.on(keyed).broughtTo("ReadyForHandling");
    sale.marketplace
        .asks("{'requestId':'r1','requestedByUser':true,'reason':'too large'}")
        .moved("AwaitingSeller");
    return sale;
  }

  private static void fault(String mode) {
    Call.post("/_local/faults", Json.text("{'target':'dynamodb','mode':'%s'}".formatted(mode)))
        .send();
  }
}
