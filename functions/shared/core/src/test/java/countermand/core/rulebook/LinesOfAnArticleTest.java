package countermand.core.rulebook;

import static countermand.core.RefusalCode.NO_LINE_CANCELED;
import static countermand.core.telling.Endings.lines;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Endings.refused;
import static countermand.core.telling.Facts.left;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Article;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.OrderedLine;
import countermand.core.telling.Contents;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines that are asked for by all that they sell, and that go together or not at all. */
class LinesOfAnArticleTest {
  private static final Content CONTENT =
      Contents.worth(
          100,
          new OrderedLine("A", "P", "V", null, 2, 10L),
          new OrderedLine("B", "P", "V", null, 1, 10L),
          new OrderedLine("C", "P", "V", "G", 1, 10L),
          new OrderedLine("D", "P", null, null, 1, 10L),
          new OrderedLine("E", null, null, null, 1, 10L));

  private static LineAsk of(@Nullable String variant, @Nullable String group, long units) {
    return LineAsk.ofArticle(new Article("P", variant, group), units);
  }

  private static Command together(LineAsk... asks) {
    return new Command.CancelBySeller("OUT_OF_STOCK", new Extent.Lines(List.of(asks), true));
  }

  @Test
  void areAllThatSellItInTheOrderOfTheOrder() {
    given(inWindow(CONTENT))
        .when(together(of("V", null, 3)))
        .then(moved(), lines("P CANCELED"), left("A", 0), left("B", 0), left("C", 1));
  }

  @Test
  void areThoseWithNeitherMoreNorLess() {
    given(inWindow(CONTENT))
        .when(together(of("V", "G", 1), of(null, null, 1)))
        .then(moved(), left("A", 2), left("C", 0), left("D", 0));
  }

  @Test
  void goTogetherOrNotAtAll() {
    given(inWindow(CONTENT))
        .when(together(of("V", "G", 1), of(null, null, 2)))
        .then(
            refused(NO_LINE_CANCELED),
            lines("P CANCELED", "P QUANTITY_EXCEEDS_REMAINING"),
            left("C", 1));
    given(inWindow(CONTENT))
        .when(together(of("W", null, 1), of(null, null, 1)))
        .then(refused(NO_LINE_CANCELED), left("D", 1));
  }

  @Test
  void areNoneWhereNobodySaidWhatTheySell() {
    assertThat(CONTENT.line("E").orElseThrow().article()).isNull();
    assertThat(CONTENT.line("C").orElseThrow().article()).isEqualTo(new Article("P", "V", "G"));
    given(inWindow(CONTENT))
        .when(together(LineAsk.ofArticle(new Article("Q", null, null), 1)))
        .then(refused(NO_LINE_CANCELED));
  }
}
