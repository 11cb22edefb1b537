package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

  @Test
  void isReadAsBrowsersWriteIt() {
    Form form = Form.of(Ask.post("/", "own=a+b%2Bc%C3%BC&which=A-1%2Fr1&which=x&empty=").request());
    assertThat(form.text("own")).isEqualTo("a b+cü");
    assertThat(form.all("which")).containsExactly("A-1/r1", "x");
    assertThat(form.text("empty")).isEmpty();
    assertThat(form.text("none")).isEmpty();
  }

  @Test
  void leavesOutWhatIsNoText() {
    Form form = Form.of(Ask.post("/", "a=%FF&b=%4&c&=d").request());
    assertThat(form.text("a")).isEmpty();
    assertThat(form.text("b")).isEmpty();
  }

  @Test
  void namesARequestWhateverItsIdIs() {
    Which which = new Which("A 1+%", "r/1 ü");
    assertThat(Which.read(which.text())).contains(which);
    assertThat(Which.read("A-1")).isEmpty();
    assertThat(Which.read("A-1/%")).isEmpty();
  }

  @Test
  void saysWhatTheCustomerWillRead() {
    Texts texts = Texts.in(Language.EN);
    AnswerForm form =
        AnswerForm.of(
            Form.of(
                Ask.post("/", "which=A/1&answer=decline&template=PACKED&own=+Sorry.+").request()),
            texts);
    assertThat(form.reason()).isEqualTo("The order is packed already. Sorry.");
    assertThat(form.fault()).isEmpty();
    assertThat(form.ready()).isFalse();
  }

  @Test
  void wantsAReasonThatCanBeTold() {
    Texts texts = Texts.in(Language.EN);
    String decline = "which=A/1&answer=decline&confirmed=yes&template=OTHER&own=";
    assertThat(AnswerForm.of(Form.of(Ask.post("/", decline + "++").request()), texts).fault())
        .isEqualTo("review.reason-missing");
    String tooLong = decline + "x".repeat(1_001);
    assertThat(AnswerForm.of(Form.of(Ask.post("/", tooLong).request()), texts).fault())
        .isEqualTo("review.reason-long");
    assertThat(AnswerForm.of(Form.of(Ask.post("/", tooLong).request()), texts).ready()).isFalse();
  }

  /** Browsers send each end of a line as two characters, and what is shown keeps one. */
  @ParameterizedTest
  @CsvSource({
    "EN, 'template=PACKED&own=Sorry.', The+order+is+packed+already.+Sorry., true",
    "EN, 'own=a%0D%0Ab', a%0D%0Ab, true",
    "EN, 'own=a%0Ab', a%0D%0Ab, true",
    "EN, 'own=a%0Db', a%0D%0Ab, true",
    "EN, 'own=Sold+out.', Sorry., false",
    "EN, 'own=Sold+out.', '', false",
    "PT, 'template=PACKED&own=Sorry.', The+order+is+packed+already.+Sorry., false"
  })
  void declinesWithNoOtherWordsThanThoseThatWereShown(
      Language language, String fields, String shown, boolean ready) {
    String body = "which=A/1&answer=decline&confirmed=yes&" + fields + "&shown=" + shown;
    AnswerForm form = AnswerForm.of(Form.of(Ask.post("/", body).request()), Texts.in(language));
    assertThat(form.ready()).isEqualTo(ready);
    assertThat(form.message()).isEqualTo(ready ? "" : "review.changed");
  }

  @Test
  void acceptsWithoutWords() {
    String body = "which=A/1&answer=accept&confirmed=yes";
    AnswerForm form = AnswerForm.of(Form.of(Ask.post("/", body).request()), Texts.in(Language.EN));
    assertThat(form.ready()).isTrue();
  }
}
