package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.DecidedBy;
import countermand.core.Ending;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.RequestOutcome;
import countermand.core.Told;
import countermand.dialects.Upshot;
import countermand.pages.ResultRow.Became;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResultRowTest {
  private static final Order ORDER = Sample.order(1, 1);
  private static final String SAME = "It had been answered so before, by you or somebody else";
  private static final Which WHICH = new Which(Sample.ID, Sample.REQUEST);

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void aRefusalIsToldInTheReadersLanguage(RefusalCode code) {
    Answer refused =
        new Answer.Refused(new Ending.Refused(code, "An English detail."), Optional.of(ORDER));
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      ResultRow row = row(refused, texts);
      assertThat(row.became()).isEqualTo(Became.REFUSED);
      assertThat(row.sentence())
          .contains(texts.of("code", code))
          .doesNotContain("An English detail.");
    }
  }

  @Test
  void whatSilenceHadGrantedIsAsWanted() {
    Order expired = Sample.closed(ORDER, RequestOutcome.EXPIRED, null);
    assertAsWanted(accepted(expired), "The deadline was faster");
  }

  @Test
  void whatSomebodyHadAcceptedIsAsWanted() {
    Order accepted = Sample.closed(ORDER, RequestOutcome.ACCEPTED, null);
    assertAsWanted(accepted(accepted), SAME);
    Order canceled = Sample.canceled(accepted, DecidedBy.SELLER, Sample.REQUEST);
    assertAsWanted(accepted(canceled), SAME);
  }

  @Test
  void whatTheMarketplaceHadCancelledNobodyHadAnswered() {
    Order order = Sample.closed(ORDER, RequestOutcome.ACCEPTED, null);
    Order canceled = Sample.canceled(order, DecidedBy.MARKETPLACE, Sample.REQUEST);
    assertAsWanted(accepted(canceled), "The marketplace had cancelled the order itself before");
    Order later = Sample.canceled(order, DecidedBy.MARKETPLACE, null);
    assertAsWanted(accepted(later), SAME);
  }

  /** What the desk tells then is about another request: the one that cancelled the order. */
  @ParameterizedTest
  @CsvSource({
    "DECLINED, declined, recusada",
    "WITHDRAWN, withdrawn, retirada",
    "SUPERSEDED, replaced by another, substituída por outra"
  })
  void anOrderThatSomethingElseCancelledIsAsWanted(
      RequestOutcome outcome, String word, String palavra) {
    Order closed = Sample.closed(ORDER, outcome, null);
    Order canceled = Sample.canceled(closed, DecidedBy.DEADLINE, "r2");
    assertAsWanted(
        accepted(canceled),
        "This request was "
            + word
            + " already; something else has cancelled the order since. Nothing has changed.");
    assertThat(already(new Verdict.Yes(), canceled, Language.PT).sentence())
        .contains("já estava " + palavra + "; outra coisa cancelou o pedido desde então.");
  }

  @Test
  void ofARequestThatTheOrderNeverHadNothingIsSaid() {
    Order canceled = Sample.canceled(ORDER, DecidedBy.SELLER, null);
    Which other = new Which(Sample.ID, "r9");
    assertAsWanted(
        ResultRow.of(other, new Verdict.Yes(), already(canceled), Texts.in(Language.EN)),
        "The order was cancelled before; nothing has changed.");
  }

  @ParameterizedTest
  @CsvSource({
    "shipped, The goods had left before your answer",
    "invoiced, A sale invoice had come before your answer",
    "Sorry., It had been answered so before, by you or somebody else",
    "It left at nine., 'with other words, and those stand: “It left at nine.”'",
    ", 'It had been declined before, without a word of why'"
  })
  void whatHadDeclinedItIsNamed(@Nullable String reason, String words) {
    Order declined = Sample.closed(ORDER, RequestOutcome.DECLINED, reason);
    Verdict no = new Verdict.No(DeclineTold.WITH_WORDS, "Sorry.");
    assertAsWanted(already(no, declined, Language.EN), words);
  }

  @Test
  void anOrderThatIsNotThereIsNot() {
    assertThat(row(new Answer.NotFound(), Texts.in(Language.EN)).became())
        .isEqualTo(Became.REFUSED);
  }

  @Test
  void whereTooManyAreAtWorkNothingIsDecidedAndItCanBeSentAgain() {
    assertThat(row(new Answer.Busy(), Texts.in(Language.EN)).became())
        .isEqualTo(Became.NOT_DECIDED);
    assertThat(row(new Answer.Busy(), Texts.in(Language.EN)).sentence())
        .contains("Nothing was decided about it, and it can be sent again.");
    assertThat(row(new Answer.Busy(), Texts.in(Language.PT)).sentence())
        .contains("Nada foi decidido sobre ele, e a resposta pode ser enviada de novo.");
  }

  private static void assertAsWanted(ResultRow row, String words) {
    assertThat(row.became()).isEqualTo(Became.DONE);
    assertThat(row.sentence()).contains(words);
  }

  private static ResultRow accepted(Order order) {
    return already(new Verdict.Yes(), order, Language.EN);
  }

  private static ResultRow already(Verdict verdict, Order order, Language language) {
    return ResultRow.of(WHICH, verdict, already(order), Texts.in(language));
  }

  /** Nothing was moved; a canceled order's answer names the request that canceled it. */
  private static Upshot already(Order order) {
    Ending.AlreadyDone done =
        new Ending.AlreadyDone(
            Sample.RECEIPT,
            order.cancellation() == null ? Sample.REQUEST : order.cancellation().requestId());
    return new Upshot.Answered(new Answer.Done(Told.of(done, order), order));
  }

  private static ResultRow row(Answer answer, Texts texts) {
    return ResultRow.of(WHICH, new Verdict.Yes(), new Upshot.Answered(answer), texts);
  }
}
