package countermand.local;

import countermand.local.demo.Demo;
import countermand.local.identity.IdentityProvider;
import countermand.local.receiver.Receiver;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a start prints: how long it took, what is left out, and commands to paste. Orders are new
 * with each start.
 */
final class Banner {
  private static final String LINK = Demo.linkOf("native");
  private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("MMddHHmmss");

  /** With a line's end after each answer. */
  private static final String CURL = "curl -sw '\\n'";

  private final URI base;
  private final String marketplace;
  private final String seller;
  private final String run;
  private final List<String> lines = new ArrayList<>();

  private Banner(URI base, Demo demo, String run) {
    this.base = base;
    this.marketplace = demo.authorization("native", "marketplace");
    this.seller = demo.authorization("native", "seller");
    this.run = run;
  }

  static String of(LocalSystem system, Duration took) {
    Banner banner =
        new Banner(system.base(), system.demo(), LocalDateTime.now(ZoneOffset.UTC).format(RUN));
    banner.say("Countermand answers on " + system.base() + " after " + took.toMillis() + " ms.");
    if (!system.ignored().isEmpty()) {
      String leftOut = new LeftOut(system.ignored()).byType();
      banner.say("Of template.yaml this leaves out " + leftOut + ".");
      banner.say("Their names: " + CURL + " " + system.base() + "/_local/ignored");
    }
    banner.say("All credentials: " + CURL + " " + system.base() + "/_local/demo");
    banner.console();
    banner.stories();
    return String.join("\n", banner.lines);
  }

  static String of(FunctionsOnly functions, Duration took) {
    return "The functions answer on " + functions.base() + " after " + took.toMillis() + " ms.";
  }

  private void console() {
    title("The console, for people: " + base + "/console");
    say("the seller's key       " + Demo.consoleKey("native", "seller"));
    say("the marketplace's key  " + Demo.consoleKey("native", "marketplace"));
    say("the operator's key     " + Demo.operatorsConsoleKey());
    say(
        "or without a key: "
            + IdentityProvider.NAME
            + ", who stand in for your provider of identities");
  }

  private void stories() {
    title("A cancel inside the window needs nobody's approval");
    placeAndPay("1");
    post(marketplace, order("1") + "/cancellation-requests", "{\"reason\":\"ordered twice\"}");

    title("Half an hour later the seller decides, and accepts");
    placeAndPay("2");
    clock("PT31M");
    request("2");
    post(seller, order("2") + "/cancellation-requests/r1/accept", "");

    title("Or declines");
    placeAndPay("3");
    clock("PT31M");
    request("3");
    post(
        seller,
        order("3") + "/cancellation-requests/r1/decline",
        "{\"reason\":\"already packed\"}");

    title("Or says nothing for 30 days");
    placeAndPay("4");
    clock("PT31M");
    request("4");
    clock("P30D");
    say(curl(marketplace) + " " + base + order("4"));

    title("What the world was told");
    say(CURL + " " + base + "/_local/events");

    title("The notices, and a page that shows what of them arrived");
    say(CURL + " " + base + "/_local/deliveries");
    say(base + Receiver.PATH);
  }

  private void placeAndPay(String number) {
    say(
        curl(marketplace)
            + " -X PUT "
            + base
            + order(number)
            + " -d '{\"value\":2500,\"lines\":[{\"lineId\":\"1\",\"quantity\":1,\"unitPrice\":2500}]}'");
    post(marketplace, order(number) + "/payment-approval", "");
  }

  private void request(String number) {
    String body = "{\"requestId\":\"r1\",\"reason\":\"changed my mind\",\"requestedByUser\":true}";
    post(marketplace, order(number) + "/cancellation-requests", body);
  }

  private void clock(String advance) {
    say(CURL + " " + base + "/_local/clock -d '{\"advance\":\"" + advance + "\"}'");
  }

  private void post(String authorization, String path, String body) {
    String data = body.isEmpty() ? "" : " -d '" + body + "'";
    say(curl(authorization) + " -X POST " + base + path + data);
  }

  private static String curl(String authorization) {
    return CURL + " -H 'Authorization: " + authorization + "'";
  }

  private String order(String number) {
    return "/v1/links/" + LINK + "/orders/demo-" + run + "-" + number;
  }

  private void title(String title) {
    say("");
    say("# " + title);
  }

  private void say(String line) {
    lines.add(line);
  }
}
