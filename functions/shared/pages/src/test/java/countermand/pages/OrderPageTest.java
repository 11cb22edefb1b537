package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.DecidedBy;
import countermand.core.Order;
import countermand.core.RequestOutcome;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An order's page says what was cancelled of it, and what decided so. */
class OrderPageTest {
  private static final UUID OTHER = new UUID(0, 2);
  private static final String HEADING = "<h2>What was cancelled</h2>";

  @Test
  void saysWhatDecidedACancellation() {
    assertThat(Looking.at(granted(DecidedBy.RULE)))
        .contains(
            HEADING,
            "<h3>The whole order</h3>",
            "<dt>Wanted by</dt><dd>The customer</dd>",
            "<dt>Decided by</dt><dd>The rules</dd>",
            "<dt>Why</dt><dd>[too late]</dd>",
            "<dt>Receipt</dt><dd>" + Sample.RECEIPT + "</dd>");
    assertThat(Looking.at(granted(DecidedBy.DEADLINE), "pt"))
        .contains(
            "<h2>O que foi cancelado</h2>",
            "<dt>Quem quis</dt><dd>O cliente</dd>",
            "<dt>Decidido por</dt><dd>O prazo</dd>");
  }

  @Test
  void saysWhichUnitsWereCancelled() {
    assertThat(Looking.at(Sample.less(Sample.order(2, 1), 2, 1, OTHER)))
        .contains(
            HEADING,
            "<h3>Part of the order</h3>",
            "<div>1 × product-2 <span class=\"soft\">(line-2)</span></div>",
            "<dt>Wanted by</dt><dd>The seller</dd>",
            "<dt>Decided by</dt><dd>The seller</dd>",
            "<dt>Why</dt><dd>[none of line 2]</dd>");
  }

  @Test
  void whatOneCommandCancelledStandsTogetherAndTheNewestFirst() {
    Order first = Sample.less(Sample.order(3, 1), 1, 1, OTHER);
    Order both = Sample.less(first, 2, 1, OTHER);
    String page = Looking.at(Sample.less(both, 3, 1, Sample.RECEIPT));
    assertThat(page.split("<h3>Part of the order</h3>", -1)).hasSize(1 + 2);
    String told = page.substring(page.indexOf(HEADING), page.indexOf("What may be done now"));
    assertThat(told).containsSubsequence("(line-3)", "(line-1)", "(line-2)");
  }

  @Test
  void aCommandThatTakesTheLastUnitsIsToldOnceAndAsTheRest() {
    Order rest = Sample.less(Sample.order(2, 1), 2, 1, Sample.RECEIPT);
    Order canceled = Sample.canceled(rest, DecidedBy.SELLER, Sample.REQUEST);
    assertThat(Looking.at(canceled))
        .contains("<h3>The whole order</h3>")
        .doesNotContain("<h3>Part of the order</h3>");
    Order first = Sample.less(Sample.order(2, 1), 1, 1, OTHER);
    Order last = Sample.less(first, 2, 1, Sample.RECEIPT);
    assertThat(Looking.at(Sample.canceled(last, DecidedBy.SELLER, Sample.REQUEST)))
        .containsSubsequence(
            "<h3>All that was left of the order</h3>", "<h3>Part of the order</h3>", "(line-1)")
        .doesNotContain("<h3>The whole order</h3>");
  }

  @Test
  void saysNothingOfItWhereNothingWasCancelled() {
    assertThat(Looking.at(Sample.order(1, 1))).doesNotContain(HEADING);
  }

  @Test
  void showsTheNewestOfVeryMany() {
    Order order = Sample.order(201, 1);
    for (int line = 1; line <= 201; line++) {
      order = Sample.less(order, line, 1, new UUID(1, line));
    }
    assertThat(Looking.at(order))
        .contains("[none of line 201]", "[none of line 2]", "The newest 200 of 201 are shown.")
        .doesNotContain("[none of line 1]");
  }

  @Test
  void aMoveSaysWhatDecidedItWhereWhoAskedDidNot() {
    Order granted =
        Sample.moved(
            granted(DecidedBy.RULE), "RequestCancellation", Actor.CUSTOMER, Sample.RECEIPT);
    assertThat(timeline(granted))
        .contains("Cancellation asked for", "The customer → ", "Decided by: The rules");
    Order accepted =
        Sample.moved(granted(DecidedBy.SELLER), "AcceptRequest", Actor.SELLER, Sample.RECEIPT);
    assertThat(timeline(accepted)).contains("The seller → ").doesNotContain("Decided by");
  }

  @Test
  void aSellersCancellationOfSomeLinesIsNotSaidToBeTheOrders() {
    Order order = Sample.moved(Sample.order(1, 1), "CancelBySeller", Actor.SELLER, OTHER);
    assertThat(timeline(order))
        .contains("Cancellation by the seller")
        .doesNotContain("Cancelled by the seller");
    assertThat(Looking.at(order, "pt")).contains("Cancelamento pelo seller");
  }

  private static Order granted(DecidedBy by) {
    Order closed = Sample.closed(Sample.order(1, 0), RequestOutcome.ACCEPTED, null);
    return Sample.canceled(closed, by, Sample.REQUEST);
  }

  private static String timeline(Order order) {
    String page = Looking.at(order);
    return page.substring(page.indexOf("<ol class=\"timeline\">"), page.indexOf("</ol>"));
  }
}
