package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An order's id in a path: percent-encoding is understood, once, and what cannot be an id is
 * refused.
 */
final class OrderIdStory {
  private static final Link LINK = Link.ofNatives();
  private static final String CONTENT = "{'value':1,'lines':[{'lineId':'a','quantity':1}]}";

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#all")
  void whatCannotBeAnIdIsRefusedByEveryRoute(Route route) {
    for (String id :
        new String[] {
          "a%23b",
          "a%2Fb",
          "a%2fb",
          "%2F",
          "a%00b",
          "a%0Ab",
          "a%7Fb",
          "a%C2%85b",
          "x".repeat(129),
          "a%C3%28",
          "a%FF",
          "%C0%AF",
          "%ED%A0%80",
          "%C3%BC".repeat(129)
        }) {
      String body = route.under().isEmpty() && route.method().equals("PUT") ? CONTENT : body(route);
      Call call = route.call(LINK.id(), id, Json.text(body));
      call.with("Authorization", route.rightSide(LINK)).send().problem(400, "MALFORMED");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%C3%BC%20x",
        "a+b",
        "a%2Bb",
        "a%2520b",
        "a:b@c~d!e",
        "a%3Fb%26c",
        "%22%5C%27",
        "a%5Bb%5D%7C",
        "..b",
        "%F0%9F%99%82"
      })
  void encodedIdsAreReadOnce(String encoded) {
    String path = encoded + "-" + UUID.randomUUID();
    String id = URI.create("/" + path).getPath().substring(1);
    Marketplace marketplace = new Marketplace(LINK, path);
    assertThat(marketplace.places(CONTENT).placed("AwaitingPayment").text("/orderId"))
        .isEqualTo(id);
    assertThat(marketplace.sees().path("sellerOrderId").asText()).isEqualTo(id);
    new Seller(LINK, path).cancels().moved("Canceled");
  }

  @Test
  void theLongestIdIsTaken() {
    String unique = UUID.randomUUID().toString();
    String path = unique + "%C3%BC".repeat(128 - unique.length());
    Marketplace marketplace = new Marketplace(LINK, path);
    marketplace.places(CONTENT).placed("AwaitingPayment");
    assertThat(marketplace.sees().path("orderId").asText()).hasSize(128).endsWith("ü");

    Sale sale = Sale.unplaced();
    sale.marketplace
        .places(sale.content().put("sellerOrderId", "x".repeat(129)).toString())
        .malformed("/sellerOrderId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%zzb", "a%", "a%4", "a\"b", "a<b"})
  void whatIsNoUriIsRefusedToo(String id) throws IOException {
    URI base = Target.chosen().base();
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      String request =
          "GET %s%s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
              .formatted(LINK.orders(), id, LINK.marketplace());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400");
    }
  }

  private static String body(Route route) {
    return switch (route.under()) {
      case "/invoices" -> "{'type':'output','number':'1','value':1}";
      case "/cancellation-requests/r1/decline" -> "{'reason':'x'}";
      default -> "";
    };
  }
}
