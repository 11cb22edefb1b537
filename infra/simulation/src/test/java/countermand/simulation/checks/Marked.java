package countermand.simulation.checks;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.Order;
import countermand.core.Stage;
import countermand.simulation.workload.Op;
import countermand.simulation.workload.Records;
import countermand.simulation.workload.Said;
import countermand.simulation.world.World;
import countermand.store.telling.OrderItem;

/**
 * A cancellation that came before its order and was answered has met it, unless somebody may have
 * taken it back.
 */
final class Marked {
  private final World world;
  private final Records records;
  private final Findings findings;

  Marked(World world, Records records, Findings findings) {
    this.world = world;
    this.records = records;
    this.findings = findings;
  }

  void check() {
    for (Said said : records.said()) {
      if (said.answer() instanceof Answer.NotFound && whole(said.op().command())) {
        world.orders().items().values().stream()
            .map(OrderItem::order)
            .filter(order -> named(order, said.op()) && !withdrawn(order))
            .forEach(order ->
                findings.expect(
                    met(order), () -> said.op() + " waited, and its order never met it: " + order));
      }
    }
  }

  private static boolean met(Order order) {
    return order.stage() instanceof Stage.Canceled
        || order.conflicts().stream().anyMatch(conflict -> conflict.command().equals("MeetMark"));
  }

  private boolean withdrawn(Order order) {
    return records.ops().stream()
        .anyMatch(op ->
            op.command() instanceof Command.WithdrawRequest
                && op.link().equals(order.ids().link())
                && op.name().id().endsWith(order.ids().orderId()));
  }

  private static boolean named(Order order, Op op) {
    if (!order.ids().link().equals(op.link())) {
      return false;
    }
    boolean marketplaces = order.ids().orderId().equals(op.name().id());
    boolean sellers = op.name().id().equals(order.ids().givenSellerId());
    return switch (op.name().whose()) {
      case MARKETPLACE -> marketplaces;
      case SELLER -> sellers;
      case MARKETPLACE_THEN_SELLER, SELLER_THEN_MARKETPLACE -> marketplaces || sellers;
    };
  }

  private static boolean whole(Command command) {
    return switch (command) {
      case Command.RequestCancellation c -> c.extent() instanceof Extent.Whole;
      case Command.CancelBySeller c -> c.extent() instanceof Extent.Whole;
      case Command.ReportSellerCancellation c -> c.extent() instanceof Extent.Whole;
      case Command.MarketplaceCanceled _ -> true;
      case Command.PlaceOrder _,
          Command.ApprovePayment _,
          Command.StartHandling _,
          Command.Ship _,
          Command.ReportShipment _,
          Command.NoteInvoice _,
          Command.ReturnGoods _,
          Command.AcceptRequest _,
          Command.DeclineRequest _,
          Command.WithdrawRequest _,
          Command.ReportStatus _,
          Command.ReportContent _ ->
          false;
    };
  }
}
