package countermand.core.rules;

import countermand.core.LineAsk;
import countermand.core.LineQuantity;
import countermand.core.LineVerdict;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges the lines of a command in the order given, each against what the ones before it left. */
final class LineJudge {

  /** A stage's own objection to taking units of a line. */
  interface Objection {
    @Nullable RefusalCode to(OrderedLine line, long units, LinesLeft left);
  }

  private final LinesLeft left;
  private final Objection objection;
  private final LineVerdict.Result ifGood;
  private final List<LineVerdict> verdicts = new ArrayList<>();
  private final List<LineQuantity> good = new ArrayList<>();

  LineJudge(Order order, LineVerdict.Result ifGood, Objection objection) {
    this.left = new LinesLeft(order);
    this.ifGood = ifGood;
    this.objection = objection;
  }

  LineJudge judge(List<LineAsk> asks) {
    asks.forEach(this::judge);
    return this;
  }

  List<LineVerdict> verdicts() {
    return verdicts;
  }

  List<LineQuantity> good() {
    return good;
  }

  boolean allGood() {
    return verdicts.stream().allMatch(verdict -> verdict.refusal() == null);
  }

  /** Whether the command may go on: with some of its lines, or only with all of them. */
  boolean enough(boolean together) {
    return together ? allGood() : !good.isEmpty();
  }

  private void judge(LineAsk ask) {
    List<OrderedLine> lines = left.named(ask);
    if (lines.isEmpty()) {
      refuse(ask, RefusalCode.LINE_NOT_FOUND);
    } else if (!lines.stream().allMatch(ask::agreesWith)) {
      refuse(ask, RefusalCode.LINE_DIFFERS);
    } else {
      judge(ask, lines);
    }
  }

  private void judge(LineAsk ask, List<OrderedLine> lines) {
    long there = lines.stream().mapToLong(left::of).sum();
    long units = ask.quantity() == null ? there : ask.quantity();
    if (units > there || there == 0) {
      refuse(ask, RefusalCode.QUANTITY_EXCEEDS_REMAINING);
      return;
    }
    List<LineQuantity> portions = portions(lines, units);
    Optional<RefusalCode> objected = objected(portions);
    if (objected.isPresent()) {
      refuse(ask, objected.get());
      return;
    }
    portions.forEach(portion -> left.take(portion.lineId(), portion.quantity()));
    good.addAll(portions);
    verdicts.add(new LineVerdict(ask.label(), ifGood, null));
  }

  /** A product may stand on several lines: they are emptied in the order of the order. */
  private List<LineQuantity> portions(List<OrderedLine> lines, long units) {
    List<LineQuantity> portions = new ArrayList<>();
    long missing = units;
    for (OrderedLine line : lines) {
      long taken = Math.min(missing, left.of(line));
      if (taken > 0) {
        portions.add(new LineQuantity(line.lineId(), taken));
      }
      missing -= taken;
    }
    return portions;
  }

  private Optional<RefusalCode> objected(List<LineQuantity> portions) {
    for (LineQuantity portion : portions) {
      OrderedLine line = Objects.requireNonNull(left.line(portion.lineId()));
      @Nullable RefusalCode code = objection.to(line, portion.quantity(), left);
      if (code != null) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private void refuse(LineAsk ask, RefusalCode code) {
    verdicts.add(new LineVerdict(ask.label(), LineVerdict.Result.REFUSED, code));
  }
}
