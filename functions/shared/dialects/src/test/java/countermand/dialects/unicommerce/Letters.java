package countermand.dialects.unicommerce;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.telling.Tale;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notices to parties on Unicommerce. */
final class Letters {
  static final Instant NOW = Instant.parse("2026-11-21T11:00:00Z");

  private Letters() {}

  /** To a seller whose endpoint has a prefix and a query. */
  static Letter toSeller(Order order, Event.Notice notice) {
    return letter(Side.SELLER, order, notice, "client:merchant:key:1");
  }

  static Letter toMarketplace(Order order, Event.Notice notice) {
    return letter(Side.MARKETPLACE, order, notice, "me:pass:word");
  }

  static Letter letter(Side to, Order order, Event.Notice notice, String... secrets) {
    return new Letter(
        "d-1",
        to,
        notice,
        "{}",
        order,
        URI.create("https://party.example/api/?shop=7"),
        List.of(secrets),
        NOW);
  }

  /** A request of the marketplace's, which the seller is asked about. */
  static Command.RequestCancellation request(Extent extent) {
    return new Command.RequestCancellation(
        new RequestName.Given("R-1"), Origin.CUSTOMER, "ordered twice", null, extent);
  }

  static Extent units(String line, long units) {
    return new Extent.Lines(List.of(new LineAsk(line, units)));
  }

  static Event.Notice requested() {
    return new Event.CancellationRequested(facts(1), "R-1");
  }

  static Event.Notice canceled(long command) {
    return new Event.OrderCanceled(facts(command), "Handling", 100L);
  }

  static Event.Notice partlyCanceled(long command) {
    return new Event.OrderPartlyCanceled(facts(command), null, "Handling", 30);
  }

  /** The order of {@link Tale}, whose seller is asked. */
  static Order asked(Extent extent) {
    return Tale.begin().afterWindow().then(request(extent)).order();
  }

  static String body(HttpCall call) {
    return new String(call.body(), StandardCharsets.UTF_8);
  }

  static HttpAnswer answer(int status, String body) {
    return new HttpAnswer(status, Map.of(), body.replace('\'', '"'));
  }

  private static Event.Facts facts(long command) {
    return new Event.Facts(
        4, Tale.START, Actor.CUSTOMER, "Handling", "Handling", "no stock", new UUID(0, command));
  }
}
