package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Order;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What Lambda answers at once is 6 MB at most; a page is to weigh far less. */
class LargeOrderTest {
  private static final int LINES = 1_000;
  private static final int PAGE_BYTES_MAX = 200_000;
  private static final int ORDER_PAGE_BYTES_MAX = 1_000_000;
  private static final Order LARGE = Sample.order(LINES, 201);

  @Test
  void thoseThatWaitShowTheirFirstThreeLines() {
    String body = TheList.ofAsManyAs(LARGE);
    assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(PAGE_BYTES_MAX);
    assertThat(body)
        .contains("(line-3)", "orders/M-1\">and 997 more, on the order’s page")
        .doesNotContain("(line-4)");
  }

  @Test
  void twentyThatAreReviewedShowTheirFirstLines() {
    StringBuilder others = new StringBuilder("answer=accept");
    for (int i = 2; i <= AnswerForm.AT_ONCE_MAX; i++) {
      others.append("&which=M-").append(i).append("/r1");
    }
    assertShort(Answering.to("native").review(others.toString(), LARGE, AnswerForm.AT_ONCE_MAX));
  }

  @Test
  void anOrderOfTenLinesShowsThemAll() {
    assertThat(Answering.to("native").review("answer=accept", Sample.order(10, 1), 1))
        .contains("(line-10)")
        .doesNotContain("more, on the order");
    assertThat(Answering.to("native").review("answer=accept", Sample.order(11, 1), 1))
        .contains("and 1 more, on the order")
        .doesNotContain("(line-11)");
  }

  @Test
  void itsOwnPageShowsAllLinesAndItsNewestMoves() {
    String body = Looking.at(LARGE);
    assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(ORDER_PAGE_BYTES_MAX);
    assertThat(body)
        .contains("(line-1000)", "[move 201]", "[move 2]", "The newest 200 of 201 moves are shown.")
        .doesNotContain("[move 1]", "more, on the order");
  }

  @Test
  void whereAllMovesAreShownNothingIsSaidOfThem() {
    assertThat(Looking.at(Sample.order(1, 200)))
        .contains("[move 200]", "[move 1]")
        .doesNotContain("The newest");
  }

  private static void assertShort(String body) {
    assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(PAGE_BYTES_MAX);
    assertThat(body)
        .contains("(line-10)", "orders/M-1\">and 990 more, on the order’s page")
        .doesNotContain("(line-11)");
  }
}
