package countermand.local.receiver;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.demo.Demo;
import countermand.local.http.Body;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.MalformedException;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An endpoint for notices, {@code /_local/receiver/{link}/{side}} and all below it: it keeps what
 * arrives and answers so that no order is decided by it. {@code GET /_local/receiver} shows what
 * arrived; {@code POST …/_behaviour} makes a party's endpoint fail or hang.
 */
public final class Receiver implements Endpoint {
  /** Where it is served. */
  public static final String PATH = "/_local/receiver";

  /** Nobody waits that long; a connection that nobody holds any more ends then. */
  private static final Duration LONGEST_HANG = Duration.ofMinutes(5);

  private static final String MARKETPLACE = "marketplace";
  private static final Set<String> SIDES = Set.of(MARKETPLACE, "seller");
  private static final int RETRY_AFTER_MAX = 86_400;
  private final ReceivedLog log = new ReceivedLog();
  private final Behaviours behaviours = new Behaviours();
  private final ShopeeShops shops;
  private final InstantSource business;
  private final InstantSource real;

  /** {@code business}: when something arrived; {@code real}: whether a signature is fresh. */
  public Receiver(InstantSource business, InstantSource real) {
    this.business = business;
    this.real = real;
    this.shops = new ShopeeShops(real);
  }

  @Override
  public Reply answer(Request request) {
    List<String> below = below(request);
    if (below.isEmpty()) {
      return switch (request.method()) {
        case "GET", "HEAD" -> show(request);
        default -> unknown("What arrived can be read: GET.");
      };
    }
    if (below.size() < 2 || !SIDES.contains(below.get(1))) {
      return unknown("A path is " + PATH + "/{link}/marketplace or " + PATH + "/{link}/seller.");
    }
    Party party = new Party(below.get(0), below.get(1));
    return below.size() == 3 && below.get(2).equals("_behaviour")
        ? behave(party, request)
        : receive(party, request);
  }

  private Reply show(Request request) {
    boolean json =
        request.query("format").map("json"::equals).orElse(false)
            || request
                .header("Accept")
                .map(types -> types.contains("application/json"))
                .orElse(false);
    if (!json) {
      return ReceiverPage.of(log.newestFirst());
    }
    ObjectNode answer = Json.object();
    ArrayNode requests = answer.putArray("requests");
    log.newestFirst().forEach(received -> requests.add(received.json()));
    return Reply.json(200, answer);
  }

  private Reply behave(Party party, Request request) {
    if (!request.method().equals("POST")) {
      return unknown("A behaviour can be set: POST.");
    }
    try {
      Body body = Body.of(request, "status", "retryAfter", "body", "login", "hang", "to", "calls");
      behaviours.set(
          party,
          new Behaviour(
              body.whole("status", 200, 599),
              body.whole("retryAfter", 0, RETRY_AFTER_MAX),
              text(body, "body"),
              text(body, "login"),
              body.flag("hang"),
              text(body, "to"),
              body.whole("calls", 1, Integer.MAX_VALUE),
              new CountDownLatch(1)));
      return new Reply(204, Map.of(), new byte[0]);
    } catch (MalformedException e) {
      return e.reply();
    }
  }

  private static Optional<String> text(Body body, String name) throws MalformedException {
    return Optional.of(body.text(name)).filter(text -> !text.isEmpty());
  }

  private Reply receive(Party party, Request request) {
    Behaviour behaviour = behaviours.next(party, request.path());
    Signature signature = signature(party, request);
    Reply reply = reply(behaviour, usual(party, request));
    int answered = behaviour.hang() ? 0 : reply.status();
    log.add(Received.of(business.instant(), party, request, signature, answered));
    if (behaviour.hang()) {
      hang(behaviour);
    }
    return reply;
  }

  private Words usual(Party party, Request request) {
    return party.side().equals(MARKETPLACE)
            && Demo.dialectOf(party.link(), party.side()).equals("shopee")
        ? shops.answer(party, request)
        : Words.of(party, request);
  }

  private Signature signature(Party party, Request request) {
    String secret = Demo.secretOf(party.link(), party.side());
    return switch (Demo.dialectOf(party.link(), party.side())) {
      case "vtex" -> Signature.ofVtex(request, secret);
      case "shopee" ->
          party.side().equals(MARKETPLACE)
              ? ShopeeSignature.ofCall(request, secret, real.instant())
              : ShopeeSignature.ofPush(request, secret);
      default ->
          Signature.of(request, Demo.webhookSecret(party.link(), party.side()), real.instant());
    };
  }

  private static Reply reply(Behaviour behaviour, Words usual) {
    Map<String, List<String>> headers = new HashMap<>();
    behaviour
        .retryAfter()
        .ifPresent(seconds -> headers.put("Retry-After", List.of(String.valueOf(seconds))));
    String body =
        (usual.login() ? behaviour.login() : behaviour.body())
            .orElseGet(() -> behaviour.status().isPresent() ? "" : usual.body());
    if (!body.isEmpty()) {
      headers.put("Content-Type", List.of("application/json"));
    }
    return new Reply(
        behaviour.status().orElse(200), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void hang(Behaviour behaviour) {
    try {
      behaviour.released().await(LONGEST_HANG.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      // The system is going down, and whoever waits with it.
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> below(Request request) {
    String path = request.path().substring(PATH.length());
    return path.isEmpty() || path.equals("/")
        ? List.of()
        : List.of(path.substring(1).split("/", -1));
  }

  private static Reply unknown(String detail) {
    return Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", detail);
  }
}
