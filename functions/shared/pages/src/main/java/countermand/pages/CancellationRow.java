package countermand.pages;

import countermand.core.Cancellation;
import countermand.core.DecidedBy;
import countermand.core.LineCancellation;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one command or silence cancelled of an order, as it is shown.
 *
 * @param what whether it took the whole order, what was left of it, or a part
 * @param lines the units of a part; empty where it took all
 * @param origin whose wish it was
 * @param decidedBy what made it final
 * @param why in the words of whoever wished it; empty where nobody said
 */
public record CancellationRow(
    String what,
    List<LineRow> lines,
    String origin,
    String decidedBy,
    String why,
    Instant at,
    String receipt) {

  /** An order of a thousand lines may lose each of them by a command of its own. */
  static final int SHOWN_MAX = 200;

  public CancellationRow {
    lines = List.copyOf(lines);
  }

  /** All of an order, newest first. */
  static List<CancellationRow> all(Order order, Texts texts) {
    List<CancellationRow> rows = new ArrayList<>();
    @Nullable Cancellation whole = order.cancellation();
    if (whole != null) {
      rows.add(
          row(
              "cancellation." + (othersBefore(order, whole) ? "rest" : "whole"),
              List.of(),
              whole.origin(),
              whole.decidedBy(),
              whole.reason(),
              whole.at(),
              whole.receipt(),
              texts));
    }
    byReceipt(order).reversed().stream()
        .filter(lines -> whole == null || !sameCommand(lines.getFirst(), whole))
        .forEach(lines -> rows.add(of(order, lines, texts)));
    return rows;
  }

  /** A command that takes the last units cancels the order, and is told once. */
  private static boolean sameCommand(LineCancellation line, Cancellation whole) {
    return line.receipt().equals(whole.receipt());
  }

  private static boolean othersBefore(Order order, Cancellation whole) {
    return order.lineCancellations().stream().anyMatch(line -> !sameCommand(line, whole));
  }

  /** A command that takes units off several lines gives all of them its receipt. */
  private static List<List<LineCancellation>> byReceipt(Order order) {
    return List.copyOf(
        order.lineCancellations().stream()
            .collect(
                Collectors.groupingBy(
                    LineCancellation::receipt,
                    LinkedHashMap<UUID, List<LineCancellation>>::new,
                    Collectors.toList()))
            .values());
  }

  private static CancellationRow of(Order order, List<LineCancellation> lines, Texts texts) {
    LineCancellation one = lines.getFirst();
    List<LineQuantity> units =
        lines.stream().map(line -> new LineQuantity(line.lineId(), line.quantity())).toList();
    return row(
        "cancellation.part",
        LineRow.some(order, units, Integer.MAX_VALUE, texts),
        one.origin(),
        one.decidedBy(),
        one.reason(),
        one.at(),
        one.receipt(),
        texts);
  }

  private static CancellationRow row(
      String what,
      List<LineRow> lines,
      Origin origin,
      DecidedBy decidedBy,
      @Nullable String why,
      Instant at,
      UUID receipt,
      Texts texts) {
    return new CancellationRow(
        texts.of(what),
        lines,
        texts.of("origin", origin),
        texts.of("actor", decidedBy.actor()),
        why == null ? "" : why,
        at,
        receipt.toString());
  }
}
