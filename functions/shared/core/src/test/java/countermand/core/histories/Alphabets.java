package countermand.core.histories;

import static countermand.core.histories.Symbol.say;
import static countermand.core.histories.Symbol.sayEachTime;
import static countermand.core.telling.Contents.line;
import static countermand.core.telling.Contents.worth;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.some;

import countermand.core.InvoiceType;
import countermand.core.Order;
import countermand.core.telling.Contents;
import countermand.core.telling.Moments;
import countermand.core.telling.Say;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What may happen, sixteen things at a time. The order is worth 100: two of A at 30, a B at 40. */
final class Alphabets {
  private static final Symbol JUST_BEFORE =
      new Symbol.Wait("just before the next instant", Moments.A_MILLISECOND.negated());
  static final Symbol APPROVE = say("approve", Say.approvePayment());
  static final Symbol THE_VERY_INSTANT = new Symbol.Wait("the very next instant", Duration.ZERO);
  private static final Symbol LONG_AFTER =
      new Symbol.Wait("long after the next instant", Duration.ofDays(40));

  /** The everyday life of an order, with a race for it at each end. */
  static final List<Symbol> EVERYDAY =
      List.of(
          APPROVE,
          say("start handling", Say.startHandling()),
          say("ship", Say.ship()),
          say("sale of A", Say.sale("S-A", 60, some("A", 2))),
          say("sale of B", Say.sale("S-B", 40)),
          say("return of all", Alphabets::returnOfAll),
          say("customer asks", order -> Say.customerAsks(next(order))),
          say("customer asks for 1 A", order -> Say.customerAsks(next(order), some("A", 1))),
          say("seller cancels", Say.sellerCancels()),
          sayEachTime("seller cancels 1 A", Say.sellerCancels(some("A", 1))),
          say("accept", Say.accept()),
          say("decline", Say.decline()),
          say("withdraw", Say.withdraw()),
          say("marketplace canceled", Say.marketplaceHasCanceled()),
          JUST_BEFORE,
          THE_VERY_INSTANT);

  /** Facts from elsewhere, odd lines, other content, answers to requests that are not open. */
  static final List<Symbol> REPORTED =
      List.of(
          say("place paid", Say.place(Contents.usual(), Moments.PLACED_AT)),
          say("place more", Say.place(worth(130, line("A", 3, 30), line("B", 1, 40)))),
          say("place less", Say.place(worth(70, line("A", 1, 30), line("B", 1, 40)))),
          say("report shipment", Say.reportShipment()),
          say("return goods", Say.returnGoods()),
          say("final sale", Say.finalSale("S-F", 20)),
          say("part of a return", Say.returnInvoice("R-1", 20)),
          say(
              "marketplace asks for lines",
              order -> Say.marketplaceAsks(next(order), some("A", 1), all("X"), some("B", 1))),
          say("marketplace asks", order -> Say.marketplaceAsks(next(order))),
          sayEachTime("seller canceled B and no X", Say.sellerHasCanceled(all("B"), all("X"))),
          sayEachTime("seller canceled 1 A", Say.sellerHasCanceled(some("A", 1))),
          say("seller canceled", Say.sellerHasCanceled()),
          say("accept the first", Say.accept("r1")),
          say("withdraw the second", Say.withdraw("r2")),
          THE_VERY_INSTANT,
          LONG_AFTER);

  /** All of it, and a clock that goes wrong. */
  static final List<Symbol> EVERYTHING =
      Stream.of(EVERYDAY, REPORTED, List.of(new Symbol.Back("an hour back", Duration.ofHours(1))))
          .<Symbol>flatMap(List::stream)
          .distinct()
          .toList();

  private Alphabets() {}

  private static String next(Order order) {
    return "r" + (order.requests().size() + 1);
  }

  private static countermand.core.Command returnOfAll(Order order) {
    return Say.returnInvoice("R", Math.max(1, order.sumOf(InvoiceType.OUTPUT)));
  }
}
