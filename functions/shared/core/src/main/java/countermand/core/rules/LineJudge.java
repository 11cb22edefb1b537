package countermand.core.rules;

import countermand.core.LineAsk;
import countermand.core.LineQuantity;
import countermand.core.LineVerdict;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.RefusalCode;
import java.util.ArrayList;
import java.util.List;
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
    return good.size() == verdicts.size();
  }

  private void judge(LineAsk ask) {
    OrderedLine line = left.line(ask.lineId());
    if (line == null) {
      refuse(ask, RefusalCode.LINE_NOT_FOUND);
      return;
    }
    long there = left.of(line);
    long units = ask.quantity() == null ? there : ask.quantity();
    if (units > there || there == 0) {
      refuse(ask, RefusalCode.QUANTITY_EXCEEDS_REMAINING);
      return;
    }
    RefusalCode objected = objection.to(line, units, left);
    if (objected != null) {
      refuse(ask, objected);
      return;
    }
    left.take(ask.lineId(), units);
    good.add(new LineQuantity(ask.lineId(), units));
    verdicts.add(new LineVerdict(ask.lineId(), ifGood, null));
  }

  private void refuse(LineAsk ask, RefusalCode code) {
    verdicts.add(new LineVerdict(ask.lineId(), LineVerdict.Result.REFUSED, code));
  }
}
