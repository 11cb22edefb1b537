package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Content;
import countermand.core.LineQuantity;
import countermand.core.Order;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRowTest {
  private static final Content TWO_LINES =
      Sample.content(400, Sample.line(1, 3, 100L), Sample.line(2, 1, 100L));

  @Test
  void ofAWholeOrderShowsTheUnitsThatAreLeft() {
    Order order = Sample.less(Sample.order(TWO_LINES), 1, 1, Sample.RECEIPT);
    assertThat(row(order).lines()).extracting(LineRow::units).containsExactly(2L, 1L);
    assertThat(row(order).amount()).isEqualTo("3.00 BRL");
  }

  @Test
  void ofAWholeOrderLeavesOutWhatIsCancelled() {
    Order order = Sample.less(Sample.order(TWO_LINES), 2, 1, Sample.RECEIPT);
    assertThat(row(order).lines()).extracting(LineRow::lineId).containsExactly("line-1");
  }

  @Test
  void countsNoCancelledLinesAmongThoseThatItDoesNotShow() {
    Order eleven = Sample.order(11, 1);
    assertThat(row(eleven).more()).isEqualTo(1);
    Order ten = Sample.less(eleven, 1, 1, Sample.RECEIPT);
    assertThat(row(ten).more()).isZero();
    assertThat(row(ten).lines()).hasSize(10).extracting(LineRow::lineId).doesNotContain("line-1");
  }

  @Test
  void ofAPartShowsWhatIsAskedFor() {
    Order order = Sample.order(TWO_LINES, new LineQuantity("line-1", 2));
    assertThat(row(order).lines()).extracting(LineRow::units).containsExactly(2L);
    assertThat(row(order).amount()).isEqualTo("2.00 BRL");
  }

  @Test
  void theOrdersOwnTableShowsWhatWasOrdered() {
    Order order = Sample.less(Sample.order(TWO_LINES), 1, 1, Sample.RECEIPT);
    LineRow line = LineRow.all(order, Texts.in(Language.EN)).getFirst();
    assertThat(line.units()).isEqualTo(3);
    assertThat(line.canceled()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"100, 100, 2.00 BRL", "100, 0, 1.00 BRL", "100, , not known", ", , not known"})
  void saysWhatAPartIsWorthWhereAllOfItHasAPrice(
      @Nullable Long first, @Nullable Long second, String amount) {
    Content content = Sample.content(900, Sample.line(1, 3, first), Sample.line(2, 3, second));
    Order order =
        Sample.order(content, new LineQuantity("line-1", 1), new LineQuantity("line-2", 1));
    assertThat(row(order).amount()).isEqualTo(amount);
  }

  @Test
  void saysWhatAWholeOrderIsWorthWhereThatWasTold() {
    assertThat(row(Sample.order(Sample.content(0))).amount()).isEqualTo("not known");
    assertThat(row(Sample.order(Sample.content(0, Sample.line(1, 1, 0L)))).amount())
        .isEqualTo("0.00 BRL");
    assertThat(row(Sample.order(Sample.content(700, Sample.line(1, 1, null)))).amount())
        .isEqualTo("7.00 BRL");
  }

  @Test
  void andSoDoesTheOrdersPage() {
    assertThat(Looking.at(Sample.order(Sample.content(0))))
        .contains("<dt>Value</dt><dd>not known</dd>", "<dt>Amount</dt><dd>not known</dd>");
    assertThat(Looking.at(Sample.order(Sample.content(0)), "pt"))
        .contains("<dt>Valor</dt><dd>não informado</dd>");
    assertThat(Looking.at(Sample.order(Sample.content(700))))
        .contains("<dt>Value</dt><dd>7.00 BRL</dd>");
  }

  private static DecisionRow row(Order order) {
    return DecisionRow.of(
        order, order.openRequest().orElseThrow(), Texts.in(Language.EN), Sample.NOW);
  }
}
