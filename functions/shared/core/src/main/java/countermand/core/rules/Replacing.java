package countermand.core.rules;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Ending;
import countermand.core.HistoryEntry;
import countermand.core.Milestone;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.RefusalCode;
import countermand.core.Stage;
import countermand.core.Terms;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A known order is placed again: the same, or with other content while it may still change. */
final class Replacing {
  private Replacing() {}

  static Ending again(Order order, Command.PlaceOrder command, Moment moment, Terms terms) {
    return sameAs(order, command)
        ? new Ending.AlreadyDone(receipt(order, command), null)
        : replace(order, command, moment, terms);
  }

  /** A placement that does not tell the lines says nothing against those that are known. */
  private static boolean sameAs(Order order, Command.PlaceOrder command) {
    boolean tellsNothing = order.content().known() && !command.content().known();
    return keepsSellerId(order, command)
        && (tellsNothing || order.content().sameAs(command.content()));
  }

  /** Nothing said about the seller's id leaves it as it is. */
  private static boolean keepsSellerId(Order order, Command.PlaceOrder command) {
    return command.sellerOrderId() == null
        || command.sellerOrderId().equals(order.ids().sellerOrderId());
  }

  /** Of the placement, or of a later approval where this placement carries one. */
  private static UUID receipt(Order order, Command.PlaceOrder command) {
    UUID placed = order.milestones().get(Milestone.PLACED);
    if (placed == null) {
      throw new IllegalStateException("every order was placed");
    }
    UUID paid = order.milestones().get(Milestone.PAID);
    return command.paymentApprovedAt() == null || paid == null
        ? placed
        : later(order, placed, paid);
  }

  private static UUID later(Order order, UUID placed, UUID paid) {
    return order.history().reversed().stream()
        .map(HistoryEntry::receipt)
        .filter(receipt -> receipt.equals(placed) || receipt.equals(paid))
        .findFirst()
        .orElse(placed);
  }

  private static Ending replace(
      Order order, Command.PlaceOrder command, Moment moment, Terms terms) {
    boolean firstContent = !order.content().known() && command.content().known();
    Ending.@Nullable Refused refused =
        firstContent && idFree(order, command) ? null : byStage(order);
    if (refused == null && !fits(order, command)) {
      refused = differs("it cannot go below what is cancelled, nor change the seller's id");
    }
    return refused == null ? replaced(order, command, moment, terms) : refused;
  }

  private static Ending.@Nullable Refused byStage(Order order) {
    return switch (order.stage()) {
      case Stage.AwaitingPayment _, Stage.InWindow _, Stage.ReadyForHandling _ -> null;
      case Stage.Canceled _ -> Refuse.alreadyCanceled();
      case Stage.Handling _,
          Stage.AwaitingSeller _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _,
          Stage.Shipped _,
          Stage.Returned _ ->
          differs("it is " + order.stage().name() + " and can no longer change");
    };
  }

  private static Ending.Refused differs(String why) {
    return new Ending.Refused(
        RefusalCode.ORDER_DIFFERS,
        "An order of this id was placed with other content, and " + why + ".");
  }

  /** The seller's id is fixed once set, and a line keeps at least what is cancelled of it. */
  private static boolean fits(Order order, Command.PlaceOrder command) {
    return idFree(order, command) && covers(command.content(), order.canceled());
  }

  private static boolean idFree(Order order, Command.PlaceOrder command) {
    return order.ids().givenSellerId() == null || keepsSellerId(order, command);
  }

  private static boolean covers(Content content, Map<String, Long> canceled) {
    if (canceled.isEmpty()) {
      return true;
    }
    boolean each =
        canceled.entrySet().stream()
            .allMatch(entry ->
                content
                    .line(entry.getKey())
                    .filter(line -> line.quantity() >= entry.getValue())
                    .isPresent());
    return each && content.lines().stream().anyMatch(line -> hasMore(line, canceled));
  }

  private static boolean hasMore(OrderedLine line, Map<String, Long> canceled) {
    return line.quantity() > canceled.getOrDefault(line.lineId(), 0L);
  }

  private static Ending replaced(
      Order order, Command.PlaceOrder command, Moment moment, Terms terms) {
    Change change = new Change(order, command.name(), Actor.MARKETPLACE, moment);
    change.next().content(command.content());
    if (command.sellerOrderId() != null) {
      change.next().sellerId(command.sellerOrderId());
    }
    change.next().milestone(Milestone.PLACED, moment.receipt());
    Invoicing.inFullByNow(change, terms);
    return change.moved();
  }
}
