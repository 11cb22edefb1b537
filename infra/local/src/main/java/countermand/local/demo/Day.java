package countermand.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.clock.MovableClock;
import countermand.local.http.Json;
import countermand.local.state.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A believable day: 200 orders on three links, in all stages, always the same ones. The last hours
 * of it are lived through until now: the parties say it all over HTTP, as they would, while
 * business time goes by. So what time does by itself is done, and what waits is counted again and
 * again.
 */
public final class Day {
  /** As much as a start can take the time for; what was said before is said at once. */
  private static final Duration LIVED = Duration.ofHours(6);

  private static final int ORDERS = 200;
  private static final long SEED = 20_261_121;
  private static final List<String> LINKS = List.of("native", "vtex", "unicommerce");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final Demo demo;
  private final InstantSource real;

  /**
   * A day at a system that answers there.
   *
   * @param real the time that a calendar shows
   */
  public Day(URI base, Demo demo, InstantSource real) {
    this.base = base;
    this.demo = demo;
    this.real = real;
  }

  /**
   * Business time of a run.
   *
   * @param lived whether a day is to be lived through: then a fresh start begins hours ago, but no
   *     order's time goes backwards
   */
  public static MovableClock clock(boolean lived, DataDirectory data) {
    return new MovableClock(
        InstantSource.system(),
        data.file("clock.json"),
        lived && data.fresh() ? LIVED.negated() : Duration.ZERO);
  }

  /**
   * Lets it happen; what has happened already stays as it is. Where business time is not behind,
   * since this is no fresh start, all of it happens at once.
   */
  public void play() {
    Instant began = now();
    Instant end = later(began, real.instant());
    Queue<Act> acts = new ArrayDeque<>(acts(end));
    for (Instant mark : Marks.between(began, end)) {
      moveTo(mark);
      while (!acts.isEmpty() && !acts.element().at().isAfter(mark)) {
        acts.remove().what().run();
      }
    }
    moveTo(later(end, real.instant()));
    acts.forEach(act -> act.what().run());
  }

  private List<Act> acts(Instant end) {
    Random chance = new Random(SEED);
    return IntStream.range(0, ORDERS)
        .boxed()
        .flatMap(i -> acts(LINKS.get(i % LINKS.size()), DayOrder.of(i, end, chance)).stream())
        .sorted(Comparator.comparing(Act::at))
        .toList();
  }

  /** Something that is said. */
  private record Act(Instant at, Runnable what) {}

  private List<Act> acts(String dialect, DayOrder order) {
    Seat marketplace = new Seat(dialect, "marketplace", order.id());
    Seat seller = new Seat(dialect, "seller", order.id());
    Act placed = new Act(order.placed(), () -> marketplace.says("PUT", "", order.content()));
    Act asked = new Act(order.spoken(), () -> marketplace.asks(order));
    return switch (order.fate()) {
      case UNPAID, IN_WINDOW, READY -> List.of(placed);
      case CANCELED_IN_WINDOW, WAITING, WAITING_FOR_A_PART -> List.of(placed, asked);
      case HANDLING -> List.of(placed, spoken(order, () -> seller.says("/handling")));
      case ACCEPTED ->
          List.of(
              placed, asked, ended(order, () -> seller.says("/cancellation-requests/r1/accept")));
      case DECLINED -> List.of(placed, asked, ended(order, () -> seller.declines(order)));
      case WITHDRAWN ->
          List.of(
              placed,
              asked,
              ended(order, () -> marketplace.says("/cancellation-requests/r1/withdraw")));
      case CANCELED_BY_SELLER -> List.of(placed, spoken(order, seller::cancels));
      case PARTLY_INVOICED -> List.of(placed, spoken(order, () -> seller.invoices(order, 2)));
      case INVOICED -> List.of(placed, spoken(order, () -> seller.invoices(order, 1)));
      case SHIPPED -> List.of(placed, spoken(order, () -> seller.says("/shipment")));
      case RETURNED ->
          List.of(
              placed,
              spoken(order, () -> seller.says("/shipment")),
              ended(order, () -> seller.says("/return")));
    };
  }

  private static Act spoken(DayOrder order, Runnable what) {
    return new Act(order.spoken(), what);
  }

  private static Act ended(DayOrder order, Runnable what) {
    return new Act(order.ended(), what);
  }

  /** Where one side of a link speaks about one order. */
  private final class Seat {
    private final String authorization;
    private final String path;

    Seat(String dialect, String side, String order) {
      this.authorization = demo.authorization(dialect, side);
      this.path = "/v1/links/" + Demo.linkOf(dialect) + "/orders/" + order;
    }

    void asks(DayOrder order) {
      says("POST", "/cancellation-requests", order.asked());
    }

    void declines(DayOrder order) {
      says(
          "POST",
          "/cancellation-requests/r1/decline",
          Json.object().put("reason", order.declined()));
    }

    void cancels() {
      says("POST", "/cancellation", Json.object().put("reason", "Out of stock"));
    }

    void invoices(DayOrder order, int parts) {
      says(
          "POST",
          "/invoices",
          Json.object()
              .put("type", "output")
              .put("number", "NF-" + order.id())
              .put("value", order.content().path("value").asLong() / parts));
    }

    void says(String under) {
      says("POST", under, Json.object());
    }

    void says(String method, String under, ObjectNode body) {
      send(
          request(path + under)
              .header("Authorization", authorization)
              .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }
  }

  private Instant now() {
    return Instant.parse(Json.read(send(request("/_local/clock").GET())).path("now").asText());
  }

  private void moveTo(Instant instant) {
    String body = Json.object().put("now", instant.toString()).toString();
    send(request("/_local/clock").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  private String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 500) {
        throw new IOException("the demo's day: " + answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
