package countermand.core.histories;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.InvoiceType;
import countermand.core.Order;
import countermand.core.OrderedLine;

/** An order and the plain model of it tell the same. */
final class Likeness {
  private Likeness() {}

  static void of(Order order, PlainModel model) {
    assertThat(real(order)).isEqualTo(plain(model.o));
  }

  private static String real(Order order) {
    StringBuilder text = new StringBuilder(order.stage().name());
    order.nextInstant().ifPresent(text::append);
    text.append(" worth ").append(order.value());
    for (OrderedLine line : order.content().lines()) {
      text.append(' ')
          .append(order.canceled().getOrDefault(line.lineId(), 0L))
          .append(line.lineId());
    }
    order.requests().forEach(r -> text.append(' ').append(r.id()).append(r.outcome()));
    text.append(" sales ").append(order.sumOf(InvoiceType.OUTPUT));
    text.append(" returns ").append(order.sumOf(InvoiceType.INPUT));
    text.append(" conflicts ").append(order.conflicts().size());
    text.append(order.paidAfterCancellation() ? " refund " : " ");
    if (order.cancellation() != null) {
      text.append(order.cancellation().origin())
          .append(' ')
          .append(order.cancellation().decidedBy());
    }
    return text.toString();
  }

  private static String plain(PlainOrder o) {
    StringBuilder text = new StringBuilder(o.stage);
    if (o.boundary != null) {
      text.append(o.boundary);
    }
    text.append(" worth ").append(o.value());
    for (OrderedLine line : o.content.lines()) {
      text.append(' ').append(o.canceled.getOrDefault(line.lineId(), 0L)).append(line.lineId());
    }
    o.asked.forEach(r -> text.append(' ').append(r.id).append(r.outcome));
    text.append(" sales ").append(o.sum("OUTPUT"));
    text.append(" returns ").append(o.sum("INPUT"));
    text.append(" conflicts ").append(o.conflicts.size());
    text.append(o.refund ? " refund " : " ");
    if (o.cancellation != null) {
      text.append(o.cancellation);
    }
    return text.toString();
  }
}
