package countermand.core.histories;

import countermand.core.Content;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.OrderedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The plain model's order: variables that anybody may change. */
final class PlainOrder {
  Content content;
  String stage = "AwaitingPayment";
  String resumes;
  Instant boundary;
  Map<String, Long> canceled = new LinkedHashMap<>();
  List<Asked> asked = new ArrayList<>();
  List<String> invoices = new ArrayList<>();
  Map<String, Long> sums = new LinkedHashMap<>(Map.of("INPUT", 0L, "OUTPUT", 0L));
  Map<String, Long> named = new LinkedHashMap<>();
  boolean finalSaid;
  Set<String> conflicts = new TreeSet<>();
  boolean paid;
  boolean refund;
  boolean handled;
  boolean shipped;
  boolean cameBack;
  String cancellation;

  PlainOrder(Content content) {
    this.content = content;
  }

  /** A request. */
  static final class Asked {
    final String id;
    final String origin;
    final boolean whole;
    List<LineAsk> left;
    String outcome = "OPEN";

    Asked(String id, String origin, boolean whole, List<LineAsk> left) {
      this.id = id;
      this.origin = origin;
      this.whole = whole;
      this.left = left;
    }

    void useUp(LineAsk gone) {
      long units = gone.quantity();
      List<LineAsk> still = new ArrayList<>();
      for (LineAsk ask : left) {
        long off = ask.lineId().equals(gone.lineId()) ? Math.min(units, ask.quantity()) : 0;
        units -= off;
        if (ask.quantity() > off) {
          still.add(new LineAsk(ask.lineId(), ask.quantity() - off));
        }
      }
      left = still;
    }
  }

  PlainOrder copy() {
    PlainOrder copy = new PlainOrder(content);
    copy.stage = stage;
    copy.resumes = resumes;
    copy.boundary = boundary;
    copy.canceled = new LinkedHashMap<>(canceled);
    for (Asked one : asked) {
      Asked same = new Asked(one.id, one.origin, one.whole, one.left);
      same.outcome = one.outcome;
      copy.asked.add(same);
    }
    copy.invoices = new ArrayList<>(invoices);
    copy.sums = new LinkedHashMap<>(sums);
    copy.named = new LinkedHashMap<>(named);
    copy.finalSaid = finalSaid;
    copy.conflicts = new TreeSet<>(conflicts);
    copy.paid = paid;
    copy.refund = refund;
    copy.handled = handled;
    copy.shipped = shipped;
    copy.cameBack = cameBack;
    copy.cancellation = cancellation;
    return copy;
  }

  boolean in(String... stages) {
    return Arrays.asList(stages).contains(stage);
  }

  String go(String next) {
    stage = next;
    boundary = null;
    return "moved";
  }

  String cancel(String origin, String decidedBy) {
    cancellation = origin + " " + decidedBy;
    return go("Canceled");
  }

  String conflict(String what) {
    return conflicts.add(what) ? "moved" : "done";
  }

  String notNow() {
    return switch (stage) {
      case "AwaitingPayment" -> "PAYMENT_PENDING";
      case "InWindow" -> "IN_WINDOW";
      case "AwaitingSeller" -> "CANCELLATION_PENDING";
      default -> "ALREADY_CANCELED";
    };
  }

  String tooLate() {
    return switch (stage) {
      case "PartlyInvoiced" -> "PARTLY_INVOICED";
      case "Invoiced" -> "ALREADY_INVOICED";
      default -> "ALREADY_SHIPPED";
    };
  }

  Asked open() {
    return asked.stream().filter(a -> a.outcome.equals("OPEN")).findAny().orElse(null);
  }

  Asked request(String id) {
    return asked.stream().filter(a -> a.id.equals(id)).findAny().orElse(null);
  }

  Asked lastAsked() {
    return asked.isEmpty() ? null : asked.get(asked.size() - 1);
  }

  void closeOpen(String outcome) {
    if (open() != null) {
      open().outcome = outcome;
    }
  }

  long sum(String type) {
    return sums.get(type);
  }

  long left(String line) {
    return content.line(line).map(OrderedLine::quantity).orElse(0L)
        - canceled.getOrDefault(line, 0L);
  }

  void take(String line, long units) {
    if (units > 0) {
      canceled.merge(line, units, Long::sum);
    }
  }

  /** Not below what is cancelled, and not all of it. */
  boolean covers(Content other) {
    PlainOrder then = copy();
    then.content = other;
    return canceled.isEmpty()
        || (canceled.keySet().stream().allMatch(line -> then.left(line) >= 0)
            && !then.nothingLeft()
            && canceled.keySet().stream().allMatch(line -> other.line(line).isPresent()));
  }

  boolean nothingLeft() {
    return content.lines().stream().allMatch(line -> left(line.lineId()) == 0);
  }

  long value() {
    long value = content.value();
    for (OrderedLine line : content.lines()) {
      long price = line.unitPrice() == null ? 0 : line.unitPrice();
      value -= price * canceled.getOrDefault(line.lineId(), 0L);
    }
    return Math.max(0, value);
  }

  boolean inFull() {
    boolean covered =
        !named.isEmpty()
            && content.lines().stream()
                .allMatch(l -> named.getOrDefault(l.lineId(), 0L) >= left(l.lineId()));
    boolean sale = invoices.stream().anyMatch(i -> i.startsWith("OUTPUT"));
    return sale
        && (finalSaid || covered || sum("OUTPUT") >= value() - Walk.TERMS.invoiceTolerance());
  }

  /** The lines that can be taken, tried one after the other on a copy. */
  List<LineAsk> good(Extent extent, boolean invoiced) {
    List<LineAsk> good = new ArrayList<>();
    if (extent instanceof Extent.Lines lines) {
      PlainOrder trial = copy();
      for (LineAsk ask : lines.asks()) {
        long units = ask.quantity() == null ? trial.left(ask.lineId()) : ask.quantity();
        if (units == 0 || units > trial.left(ask.lineId())) {
          continue;
        }
        PlainOrder then = trial.copy();
        then.take(ask.lineId(), units);
        if (!invoiced || then.mayLose(ask.lineId())) {
          trial = then;
          good.add(new LineAsk(ask.lineId(), units));
        }
      }
    }
    return good;
  }

  private boolean mayLose(String line) {
    return content.line(line).orElseThrow().unitPrice() != null
        && value() >= sum("OUTPUT")
        && left(line) >= named.getOrDefault(line, 0L)
        && !nothingLeft();
  }
}
