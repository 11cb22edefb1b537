package countermand.pages;

import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Route;
import countermand.dialects.Welcome;
import countermand.oidc.FakeProvider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A browser that goes to the provider and comes back. */
final class Traveller {
  static final Map<String, Object> SELLER = Map.of("countermand", List.of("seller:acme"));

  private static final String START = "/console/oidc/start";
  private static final String RETURN = "/console/oidc/return";

  final FakeProvider fake = new FakeProvider();
  private final Console console = new Console(fake.outside());
  private String cookie = "";
  private URI sentTo = URI.create("none");

  /** Begins, with a query of one field; an empty one is none. */
  HttpReply starts(String name, String value) {
    Ask ask = Ask.get(START).header("host", "hub.example.com");
    HttpRequest request = (name.isEmpty() ? ask : ask.query(name, value)).request();
    HttpReply reply =
        Objects.requireNonNull(
                console.operations().get(new Route("GET", START)).anybodys(), "start")
            .apply(request);
    if (reply.status() == 303) {
      cookie = reply.cookies().getFirst().split(";", 2)[0];
      sentTo = URI.create(reply.headers().getOrDefault("Location", ""));
    }
    return reply;
  }

  URI sentTo() {
    return sentTo;
  }

  String cookie() {
    return cookie;
  }

  void forgets() {
    cookie = "";
  }

  /** What it got there. */
  String state() {
    return FakeProvider.fields(sentTo.getRawQuery()).getOrDefault("state", "");
  }

  /** Signs in there, and comes back with the code. */
  Welcome comesBack(Map<String, Object> person) {
    return comesBack("state", state(), "code", fake.signsIn(sentTo, person));
  }

  /** Comes back with a query of names and values. */
  Welcome comesBack(String... query) {
    Ask ask = Ask.get(RETURN).header("host", "hub.example.com").header("cookie", cookie);
    for (int i = 0; i < query.length; i += 2) {
      ask.query(query[i], query[i + 1]);
    }
    return Objects.requireNonNull(
            console.operations().get(new Route("GET", RETURN)).welcome(), "return")
        .apply(ask.request());
  }

  /** The sign-in page, with a query of one field. */
  HttpReply signIn(String name) {
    return Objects.requireNonNull(
            console.operations().get(new Route("GET", "/console/sign-in")).anybodys(), "sign-in")
        .apply(
            Ask.get("/console/sign-in")
                .header("host", "hub.example.com")
                .query(name, "1")
                .request());
  }
}
