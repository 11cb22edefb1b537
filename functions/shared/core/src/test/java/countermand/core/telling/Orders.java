package countermand.core.telling;

import static countermand.core.telling.Say.approvePayment;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.place;
import static countermand.core.telling.Say.sale;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.ship;
import static countermand.core.telling.Say.startHandling;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Ending;
import countermand.core.InvoiceType;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.OrderIds;
import countermand.core.Terms;
import countermand.core.rules.Rulebook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Orders in every stage, each come to it on the shortest way. */
public final class Orders {
  /** The names of every order. */
  public static final OrderIds IDS = new OrderIds("link", "M-1", null);

  private static final Instant AT = Moments.PLACED_AT;

  private Orders() {}

  /** How a first placement ends. */
  public static Ending placing(Command.PlaceOrder command, @Nullable Mark mark, Terms terms) {
    OrderIds ids = new OrderIds(IDS.link(), IDS.orderId(), command.sellerOrderId());
    return Rulebook.place(ids, command, mark, new Moment(AT, Moments.receipt(0)), terms);
  }

  /** An order that a placement made. */
  public static Story placed(Command.PlaceOrder command, @Nullable Mark mark) {
    Ending.Moved placement = (Ending.Moved) placing(command, mark, Links.usual());
    return new Story(placement.order(), AT, placement);
  }

  /** Just placed. */
  public static Story awaitingPayment() {
    return awaitingPayment(Contents.usual());
  }

  /** Just placed. */
  public static Story awaitingPayment(Content content) {
    return placed(place(content), null);
  }

  /** Placed by a push that does not tell the lines. */
  public static Story withoutLines() {
    return awaitingPayment(Contents.worth(0));
  }

  /** Paid a moment ago. */
  public static Story inWindow() {
    return inWindow(Contents.usual());
  }

  /** Paid a moment ago. */
  public static Story inWindow(Content content) {
    return awaitingPayment(content).moved(approvePayment());
  }

  /** At the very instant at which the window ends. */
  public static Story readyForHandling() {
    return readyForHandling(Contents.usual());
  }

  /** At the very instant at which the window ends. */
  public static Story readyForHandling(Content content) {
    return inWindow(content).after(Links.WINDOW).whenSeen();
  }

  /** The seller prepares the goods. */
  public static Story handling() {
    return readyForHandling().moved(startHandling());
  }

  /** The customer's whole request "r1" is open; handling had not begun. */
  public static Story awaitingSeller() {
    return readyForHandling().moved(customerAsks("r1"));
  }

  /** A sale invoice over 30 of the 100 is noted; handling was never told. */
  public static Story partlyInvoiced() {
    return partlyInvoiced(Contents.usual());
  }

  /** A sale invoice over 30 is noted. */
  public static Story partlyInvoiced(Content content) {
    return readyForHandling(content).moved(sale("S-part", 30));
  }

  /** A sale invoice over the whole 100 is noted. */
  public static Story invoiced() {
    return readyForHandling().moved(sale("S-whole", 100));
  }

  /** Invoiced in full and shipped. */
  public static Story shipped() {
    return invoiced().moved(ship());
  }

  /** Come back after a full return invoice. */
  public static Story returned() {
    return shipped().moved(Say.invoice(InvoiceType.INPUT, "R-whole", 100));
  }

  /** Canceled by the seller, never paid. */
  public static Story canceled() {
    return awaitingPayment().moved(sellerCancels());
  }
}
