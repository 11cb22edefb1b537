package countermand.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * A believable day: 200 orders on three links, in all stages, always the same ones. The parties say
 * it all over HTTP, as they would.
 */
public final class Day {
  private static final int ORDERS = 200;
  private static final long SEED = 20_261_121;
  private static final List<String> LINKS = List.of("native", "vtex", "unicommerce");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;
  private final Demo demo;

  /** A day at a system that answers there. */
  public Day(URI base, Demo demo) {
    this.base = base;
    this.demo = demo;
  }

  /** Lets it happen; what has happened already stays as it is. */
  public void play() {
    Random chance = new Random(SEED);
    Instant now =
        Instant.parse(Json.read(send(request("/_local/clock").GET())).path("now").asText());
    for (int i = 0; i < ORDERS; i++) {
      play(LINKS.get(i % LINKS.size()), DayOrder.of(i, now, chance));
    }
  }

  private void play(String dialect, DayOrder order) {
    Seat marketplace = new Seat(dialect, "marketplace", order.id());
    Seat seller = new Seat(dialect, "seller", order.id());
    marketplace.says("PUT", "", order.content());
    switch (order.fate()) {
      case UNPAID, IN_WINDOW, READY -> {}
      case CANCELED_IN_WINDOW, WAITING, WAITING_FOR_A_PART -> marketplace.asks(order);
      case HANDLING -> seller.says("/handling");
      case ACCEPTED -> {
        marketplace.asks(order);
        seller.says("/cancellation-requests/r1/accept");
      }
      case DECLINED -> {
        marketplace.asks(order);
        ObjectNode no = Json.object().put("reason", order.declined());
        seller.says("POST", "/cancellation-requests/r1/decline", no);
      }
      case WITHDRAWN -> {
        marketplace.asks(order);
        marketplace.says("/cancellation-requests/r1/withdraw");
      }
      case CANCELED_BY_SELLER ->
          seller.says("POST", "/cancellation", Json.object().put("reason", "Out of stock"));
      case PARTLY_INVOICED -> seller.invoices(order, 2);
      case INVOICED -> seller.invoices(order, 1);
      case SHIPPED -> seller.says("/shipment");
      case RETURNED -> {
        seller.says("/shipment");
        seller.says("/return");
      }
    }
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

    void invoices(DayOrder order, int parts) {
      ObjectNode invoice =
          Json.object()
              .put("type", "output")
              .put("number", "NF-" + order.id())
              .put("value", order.content().path("value").asLong() / parts);
      says("POST", "/invoices", invoice);
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
