package countermand.store.telling;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.RefusalCode;
import countermand.core.Told;

/** What an answer must be, and what is in it. */
public final class Answers {
  private Answers() {}

  /** It moved. */
  public static Told moved(Answer answer) {
    Told told = done(answer);
    assertThat(told.moved()).as("moved: %s", answer).isTrue();
    return told;
  }

  /** It was done before. */
  public static Told alreadyDone(Answer answer) {
    Told told = done(answer);
    assertThat(told.moved()).as("moved: %s", answer).isFalse();
    return told;
  }

  /** It was refused. */
  public static RefusalCode refused(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return ((Answer.Refused) answer).refusal().code();
  }

  /** It is an earlier answer, told again. */
  public static Told replayed(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Replayed.class);
    return ((Answer.Replayed) answer).told();
  }

  /** There is no such order. */
  public static void notFound(Answer answer) {
    assertThat(answer).isEqualTo(new Answer.NotFound());
  }

  private static Told done(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done) answer).told();
  }
}
