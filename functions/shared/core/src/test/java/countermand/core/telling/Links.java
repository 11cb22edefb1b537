package countermand.core.telling;

import countermand.core.Terms;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the link of a story agrees on. */
public final class Links {
  /** How long the window is. */
  public static final Duration WINDOW = Duration.ofMinutes(30);

  /** How long a seller may think. */
  public static final Duration ANSWER_WITHIN = Duration.ofDays(30);

  /** How long a seller may think at least. */
  public static final Duration SHORTEST_ANSWER = Duration.ofHours(1);

  private Links() {}

  /** The settings that a link has by itself. */
  public static Terms usual() {
    return new Terms(WINDOW, ANSWER_WITHIN, SHORTEST_ANSWER, 1, true, true, true, false);
  }

  /** A link that takes neither placements nor requests. */
  public static UnaryOperator<Terms> aPausedLink() {
    return changed(next -> next.paused = true);
  }

  /** A link with another window. */
  public static UnaryOperator<Terms> aWindowOf(Duration window) {
    return changed(next -> next.window = window);
  }

  /** A link with another time to answer. */
  public static UnaryOperator<Terms> anAnswerWithin(Duration time) {
    return changed(next -> next.answerWithin = time);
  }

  /** A link with another tolerance. */
  public static UnaryOperator<Terms> aTolerance(long minorUnits) {
    return changed(next -> next.invoiceTolerance = minorUnits);
  }

  /** A marketplace that cannot be told of a partial cancel. */
  public static UnaryOperator<Terms> aMarketplaceDeafToPartialCancels() {
    return changed(next -> next.partialCancelHeard = false);
  }

  /** A marketplace whose protocol has no room for an outcome in an answer. */
  public static UnaryOperator<Terms> aMarketplaceThatReadsNoAnswer() {
    return changed(next -> next.outcomeInAnswer = false);
  }

  /** A marketplace that learns by an invoice that its request was declined. */
  public static UnaryOperator<Terms> aMarketplaceThatLearnsOfDeclinesByInvoice() {
    return changed(next -> next.invoiceTellsDecline = true);
  }

  /** A link on which nobody wants to hear that windows end. */
  public static UnaryOperator<Terms> windowEndsNotAnnounced() {
    return changed(next -> next.announceWindowEnd = false);
  }

  private static UnaryOperator<Terms> changed(Consumer<Next> change) {
    return terms -> {
      Next next = new Next(terms);
      change.accept(next);
      return next.terms(terms);
    };
  }

  /** What may be otherwise. */
  private static final class Next {
    private Duration window;
    private Duration answerWithin;
    private long invoiceTolerance;
    private boolean announceWindowEnd;
    private boolean partialCancelHeard;
    private boolean outcomeInAnswer;
    private boolean invoiceTellsDecline;
    private boolean paused;

    private Next(Terms terms) {
      window = terms.window();
      answerWithin = terms.answerWithin();
      invoiceTolerance = terms.invoiceTolerance();
      announceWindowEnd = terms.announceWindowEnd();
      partialCancelHeard = terms.partialCancelHeard();
      outcomeInAnswer = terms.outcomeInAnswer();
      invoiceTellsDecline = terms.invoiceTellsDecline();
      paused = terms.paused();
    }

    private Terms terms(Terms before) {
      return new Terms(
          window,
          answerWithin,
          before.shortestAnswer(),
          invoiceTolerance,
          announceWindowEnd,
          partialCancelHeard,
          outcomeInAnswer,
          invoiceTellsDecline,
          paused,
          before.replayWindow());
    }
  }
}
