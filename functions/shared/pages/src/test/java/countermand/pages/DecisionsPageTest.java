package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Decision;
import countermand.core.Order;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsPageTest {
  private static final String NONE = "Nothing waits for an answer.";
  private static final String ON = "<a href=\"?after=c1\">The next ones</a>";
  private static final String FIRST = "To the first ones</a>";
  private static final String ALL_OF_IT =
      "… <span class=\"soft\">(all of it: on the order’s page)</span></dd>";

  /** With style and script. */
  private static final int FIRST_PAGE_BYTES_MAX = 60 * 1024;

  @Test
  void deniesNothingWhereItGoesOn() {
    assertThat(TheList.of(List.of(), "c1"))
        .contains(ON, "There may be more.")
        .doesNotContain(NONE, "name=\"answer\"");
  }

  @Test
  void saysThatNothingWaitsAtItsEnd() {
    assertThat(TheList.of(List.of(), null))
        .contains(NONE)
        .doesNotContain("The next ones", "There may be more.");
  }

  /** Where twenty wait and no more, the table says that it may go on after the twentieth. */
  @Test
  void deniesNothingThatIsOnThePagesBefore() {
    assertThat(TheList.further(List.of(), null))
        .contains("There are no more than on the pages before.", FIRST)
        .doesNotContain(NONE);
    assertThat(TheList.further(List.of(), "c1")).contains("There may be more.", FIRST, ON);
    assertThat(TheList.of(List.of(), null)).doesNotContain(FIRST);
  }

  /** Whoever chose none of them comes back to the same ones. */
  @Test
  void saysInItsFormWhereItStands() {
    Order order = Sample.order(1, 1);
    Decision decision = new Decision(order, order.openRequest().orElseThrow());
    assertThat(TheList.further(List.of(decision), null))
        .contains("<input type=\"hidden\" name=\"after\" value=\"c0\">");
    assertThat(TheList.of(List.of(decision), null)).doesNotContain("name=\"after\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"w", "ç", "\uFF37", "\uD83D\uDE00", "<", "\""})
  void weighsLittleWhateverIsOnIt(String letter) {
    Order order = LongWinded.andLongNamed(letter.repeat(1_000));
    for (Language language : Language.values()) {
      String body = TheList.ofAsManyAs(order, language);
      assertThat(body.split("<article", -1)).hasSize(1 + AnswerForm.AT_ONCE_MAX);
      int bytes = weight(body) + file("console.css") + file("console.js") + file("icon.svg");
      assertThat(bytes).as("%s", language).isLessThanOrEqualTo(FIRST_PAGE_BYTES_MAX);
    }
  }

  @ParameterizedTest
  @CsvSource({"w, 120", "ç, 60", "\uFF37, 40", "\uD83D\uDE00, 30", "&, 24"})
  void saysWhereTheRestOfALongReasonIs(String letter, int shown) {
    String beginning = "<dd>" + letter.repeat(shown).replace("&", "&amp;");
    assertThat(listed(letter.repeat(shown)))
        .contains(beginning + "</dd>")
        .doesNotContain(ALL_OF_IT);
    assertThat(listed(letter.repeat(shown + 1))).contains(beginning + ALL_OF_IT);
  }

  @Test
  void beforeAnAnswerAllOfTheReasonIsShown() {
    String reason = "a".repeat(1_000);
    assertThat(Answering.to("native").review("answer=accept", LongWinded.order(reason), 1))
        .contains("<dd>" + reason + "</dd>");
  }

  private static String listed(String reason) {
    return TheList.ofAsManyAs(LongWinded.order(reason));
  }

  private static int file(String name) {
    Ask ask = Ask.get("/console/assets/" + name).parameter("file", name);
    return weight(Assets.reply(ask.request()).body());
  }

  private static int weight(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
