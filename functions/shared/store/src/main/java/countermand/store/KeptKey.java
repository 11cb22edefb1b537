package countermand.store;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.LineVerdict;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Told;
import countermand.store.codec.UnknownFormatException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An idempotency key of a command that moved an order, with the answer that it got. The lines of
 * the answer are kept without their names, which the repeated command tells again: an order of
 * 1,000 lines can keep 100 keys.
 *
 * @param at when it came: a body that is its own key, the last time
 * @param verdicts one letter a line, in the order in which the command named them
 * @param standing how the lines that it named stood after it, where the body itself is the key;
 *     absent where the caller sent one
 */
public record KeptKey(
    String fingerprint, Instant at, Told told, String verdicts, @Nullable String standing) {

  /** How long a key is kept at least. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  /** Live keys that an order keeps. */
  public static final int PER_ORDER = 100;

  /** The spelling of each verdict; only ever added to, since kept answers are read for a day. */
  private static final Map<Character, Verdict> LETTERS =
      Map.of(
          'c', new Verdict(LineVerdict.Result.CANCELED, null),
          'r', new Verdict(LineVerdict.Result.REQUESTED, null),
          'N', new Verdict(LineVerdict.Result.REFUSED, RefusalCode.LINE_NOT_FOUND),
          'Q', new Verdict(LineVerdict.Result.REFUSED, RefusalCode.QUANTITY_EXCEEDS_REMAINING),
          'D', new Verdict(LineVerdict.Result.REFUSED, RefusalCode.LINE_DIFFERS),
          'I', new Verdict(LineVerdict.Result.REFUSED, RefusalCode.LINE_INVOICED));

  private record Verdict(LineVerdict.Result result, @Nullable RefusalCode refusal) {}

  /** Keeps an answer. */
  public static KeptKey of(String fingerprint, Instant at, Told told) {
    return of(fingerprint, at, told, null);
  }

  /** Keeps the answer to a body that is its own key. */
  public static KeptKey of(String fingerprint, Instant at, Told told, @Nullable String standing) {
    StringBuilder letters = new StringBuilder();
    told.lines().forEach(line -> letters.append(letter(line)));
    return new KeptKey(fingerprint, at, withLines(told, List.of()), letters.toString(), standing);
  }

  /**
   * Whether a repeat still gets the same answer.
   *
   * @param replayWindow how long a body that is its own key is one
   */
  public boolean live(Instant now, Duration replayWindow) {
    return now.isBefore(at.plus(standing == null ? LIFETIME : replayWindow));
  }

  /** Whether nothing else has moved a line that the command names. */
  boolean stands(Order now, Command command) {
    return standing == null || standing.equals(Standing.of(now, command));
  }

  /** The same, come once more. */
  KeptKey cameAgain(Instant now) {
    return new KeptKey(fingerprint, now, told, verdicts, standing);
  }

  /** The answer to the same command again. */
  public Told toldTo(Command same) {
    List<LineAsk> asks = asks(same);
    List<LineVerdict> lines = new ArrayList<>();
    for (int i = 0; i < verdicts.length(); i++) {
      lines.add(verdict(asks.get(i).label(), verdicts.charAt(i)));
    }
    return withLines(told, lines);
  }

  static List<LineAsk> asks(Command command) {
    return command instanceof Command.Canceling canceling
            && canceling.extent() instanceof Extent.Lines lines
        ? lines.asks()
        : List.of();
  }

  private static char letter(LineVerdict line) {
    Verdict verdict = new Verdict(line.result(), line.refusal());
    return LETTERS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(verdict))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no letter for " + verdict))
        .getKey();
  }

  private static LineVerdict verdict(String lineId, char letter) {
    Verdict verdict = LETTERS.get(letter);
    if (verdict == null) {
      throw new UnknownFormatException("verdict " + letter);
    }
    return new LineVerdict(lineId, verdict.result(), verdict.refusal());
  }

  private static Told withLines(Told told, List<LineVerdict> lines) {
    return new Told(
        told.created(),
        told.moved(),
        told.stage(),
        told.receipt(),
        told.orderId(),
        told.sellerOrderId(),
        told.version(),
        told.request(),
        lines);
  }
}
