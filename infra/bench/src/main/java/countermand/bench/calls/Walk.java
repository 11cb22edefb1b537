package countermand.bench.calls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every kind of decision, each on one order and then on another: the second one counts, since links
 * and keys are cached by then.
 */
final class Walk {
  private final Deeds deeds;
  private final Counting counting;
  private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);

  Walk(Deeds deeds, Counting counting) {
    this.deeds = deeds;
    this.counting = counting;
  }

  /** Makes all of them; what each took, until all was at rest. */
  Map<Kind, Tally> decisions() {
    inWindows();
    afterWindows();
    // One order alone, and then another: what is due of the orders before is due with the first.
    for (String order : two("alone")) {
      deeds.paid(order);
      took(Kind.WINDOW_ENDED, order, _ -> deeds.endWindows());
    }
    for (String order : two("silent")) {
      deeds.paid(order);
      deeds.endWindows();
      deeds.request(order);
      took(Kind.UNANSWERED, order, _ -> deeds.endAnswerTimes());
    }
    return tallies;
  }

  private void inWindows() {
    List<String> early = placed("in-window");
    took(Kind.IN_WINDOW, early, deeds::request);
    took(Kind.REPLAYED, early, deeds::request);
    took(Kind.DECLINE_REFUSED, early, deeds::declineInVain);
    List<String> given = placed("given-up");
    took(Kind.GIVEN_UP, given, deeds::cancel);
    took(Kind.READ_BY_MARKETPLACE, given, deeds::readByMarketplace);
    took(Kind.READ_BY_SELLER, given, deeds::readBySeller);
  }

  private void afterWindows() {
    List<String> withdrawn = placed("withdrawn");
    List<String> declined = placed("declined");
    List<String> accepted = placed("accepted");
    List<String> shipped = placed("shipped");
    List<String> fewer = placed("fewer");
    deeds.endWindows();
    took(Kind.OPENED, declined, deeds::request);
    took(Kind.DECLINED, declined, deeds::decline);
    withdrawn.forEach(deeds::request);
    took(Kind.WITHDRAWN, withdrawn, deeds::withdraw);
    accepted.forEach(deeds::request);
    took(Kind.ACCEPTED, accepted, deeds::accept);
    took(Kind.LINES, fewer, deeds::cancelOneUnit);
    took(Kind.HANDLED, shipped, deeds::handle);
    took(Kind.INVOICED, shipped, deeds::invoice);
    took(Kind.SHIPPED, shipped, deeds::ship);
  }

  private List<String> placed(String name) {
    List<String> orders = two(name);
    took(Kind.PLACED, orders, deeds::place);
    took(Kind.PAID, orders, deeds::pay);
    return orders;
  }

  private void took(Kind kind, List<String> orders, Consumer<String> deed) {
    orders.forEach(order -> took(kind, order, deed));
  }

  private void took(Kind kind, String order, Consumer<String> deed) {
    tallies.put(kind, counting.of(() -> deed.accept(order)));
  }

  private static List<String> two(String name) {
    return Deeds.orders(name, 2);
  }
}
