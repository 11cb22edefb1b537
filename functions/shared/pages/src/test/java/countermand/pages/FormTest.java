package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
