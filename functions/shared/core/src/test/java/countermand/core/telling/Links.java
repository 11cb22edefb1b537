package countermand.core.telling;

import countermand.core.Terms;
import java.time.Duration;
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
    return t -> with(t, t.window(), t.answerWithin(), t.invoiceTolerance(), true);
  }

  /** A link with another window. */
  public static UnaryOperator<Terms> aWindowOf(Duration window) {
    return t -> with(t, window, t.answerWithin(), t.invoiceTolerance(), t.paused());
  }

  /** A link with another time to answer. */
  public static UnaryOperator<Terms> anAnswerWithin(Duration time) {
    return t -> with(t, t.window(), time, t.invoiceTolerance(), t.paused());
  }

  /** A link with another tolerance. */
  public static UnaryOperator<Terms> aTolerance(long minorUnits) {
    return t -> with(t, t.window(), t.answerWithin(), minorUnits, t.paused());
  }

  /** A marketplace that cannot be told of a partial cancel. */
  public static UnaryOperator<Terms> aMarketplaceDeafToPartialCancels() {
    return t ->
        new Terms(
            t.window(),
            t.answerWithin(),
            t.shortestAnswer(),
            t.invoiceTolerance(),
            t.announceWindowEnd(),
            false,
            t.outcomeInAnswer(),
            t.paused());
  }

  /** A marketplace whose protocol has no room for an outcome in an answer. */
  public static UnaryOperator<Terms> aMarketplaceThatReadsNoAnswer() {
    return t ->
        new Terms(
            t.window(),
            t.answerWithin(),
            t.shortestAnswer(),
            t.invoiceTolerance(),
            t.announceWindowEnd(),
            t.partialCancelHeard(),
            false,
            t.paused());
  }

  /** A marketplace that learns by an invoice that its request was declined. */
  public static UnaryOperator<Terms> aMarketplaceThatLearnsOfDeclinesByInvoice() {
    return t ->
        new Terms(
            t.window(),
            t.answerWithin(),
            t.shortestAnswer(),
            t.invoiceTolerance(),
            t.announceWindowEnd(),
            t.partialCancelHeard(),
            t.outcomeInAnswer(),
            true,
            t.paused(),
            t.replayWindow());
  }

  /** A link on which nobody wants to hear that windows end. */
  public static UnaryOperator<Terms> windowEndsNotAnnounced() {
    return t ->
        new Terms(
            t.window(),
            t.answerWithin(),
            t.shortestAnswer(),
            t.invoiceTolerance(),
            false,
            t.partialCancelHeard(),
            t.outcomeInAnswer(),
            t.paused());
  }

  private static Terms with(
      Terms t, Duration window, Duration answerWithin, long tolerance, boolean paused) {
    return new Terms(
        window,
        answerWithin,
        t.shortestAnswer(),
        tolerance,
        t.announceWindowEnd(),
        t.partialCancelHeard(),
        t.outcomeInAnswer(),
        paused);
  }
}
