package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsFormTest {
  private static final Order ORDER = Sample.order(1, 1);

  /** Several of them are within the list at once. */
  @ParameterizedTest
  @ValueSource(strings = {"answer=decline", "answer=decline&template=PACKED&own=Sorry."})
  void namesWhatIsTypedByItsRequest(String fields) {
    assertThat(Answering.to("native").review(fields, ORDER, 1))
        .contains("id=\"template-M-1/r1\"", "for=\"own-M-1/r1\"", "id=\"own-hint-M-1/r1\"")
        .doesNotContain("id=\"own\"", "id=\"template\"");
  }
}
