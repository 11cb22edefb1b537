package countermand.bench.calls;

import countermand.bench.figures.Report;
import countermand.bench.figures.Row;
import countermand.local.demo.Demo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the console's pages weigh, call and consume, where more waits than one page shows. */
final class ConsolePart {
  private static final int WAITING = 30;
  private static final int FIRST_PAGE_BYTES = 60 * 1024;
  private static final String CONSOLE = "Console";
  private static final List<String> PARTS =
      List.of("assets/console.css", "assets/console.js", "assets/icon.svg");
  private static final String PLACEMENT =
      """
      {"value": 5000, "currency": "EUR", "group": "G-1",
       "lines": [{"lineId": "1", "productId": "rain-jacket/M", "quantity": 2, "unitPrice": 2500}]}\
      """;

  private final Report report;
  private final Meter meter;
  private final Client client;

  ConsolePart(Report report, Meter meter, Client client) {
    this.report = report;
    this.meter = meter;
    this.client = client;
  }

  void run(URI base) {
    report.say("the console's pages");
    IntStream.range(0, WAITING).forEach(i -> placed("console-" + i));
    // All windows end.
    client.advance("PT31M");
    IntStream.range(0, WAITING).forEach(i -> asked("console-" + i));
    client.advance("PT0S");
    try (Person person = Person.signedIn(base, Demo.consoleKey("native", "seller"))) {
      int bytes = person.reads("decisions");
      for (String part : PARTS) {
        bytes += person.reads(part);
      }
      report.add(
          Row.of("bytes of the console's first page, with all that belongs to it", bytes, "B")
              .atMost(FIRST_PAGE_BYTES));
      measured(person, "the decisions that wait", "decisions");
      measured(person, "an order", "orders/console-1");
      measured(person, "a search by the order's id", "search?q=console-1");
      measured(person, "a search by a request's id", "search?q=r-console-1");
      measured(person, "a search by a group of 25 and more", "search?q=G-1");
    }
  }

  private void placed(String order) {
    client.marketplace("PUT", "/orders/" + order, PLACEMENT);
    client.marketplace("POST", "/orders/" + order + "/payment-approval", "{}");
  }

  private void asked(String order) {
    client.marketplace(
        "POST",
        "/orders/" + order + "/cancellation-requests",
        "{\"requestId\": \"r-%s\", \"requestedByUser\": true, \"reason\": \"Ordered twice\"}"
            .formatted(order));
  }

  /** The second time counts, as with decisions. */
  private void measured(Person person, String what, String page) {
    person.reads(page);
    meter.take();
    person.reads(page);
    Tally tally = meter.take();
    Tally own = tally.of(Set.of(CONSOLE));
    report.add(Row.of("DynamoDB calls: the console, " + what, own.charges().size(), ""));
    report.add(Row.of("read units: the console, " + what, own.readUnits(), ""));
  }
}
