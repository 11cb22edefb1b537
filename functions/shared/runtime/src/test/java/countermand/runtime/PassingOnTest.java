package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.HttpCall;
import countermand.dialects.HttpReply;
import countermand.runtime.outgoing.ApacheCalls;
import countermand.store.Link;
import countermand.store.Party;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seller's own endpoint is called, and its bytes go back as they are. */
final class PassingOnTest {
  private static final int MOST = 1000;
  private static final HttpReply UNANSWERED = HttpReply.empty(503);
  private static final HttpReply ELSEWHERE = HttpReply.empty(400);

  private HttpServer seller;
  private byte[] answer = {0, -1, 7};

  @BeforeEach
  void opens() throws IOException {
    seller = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    seller.createContext(
        "/",
        exchange -> {
          exchange
              .getResponseHeaders()
              .add("X-Seller", exchange.getRequestHeaders().getFirst("X-Key"));
          exchange.sendResponseHeaders(201, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    seller.start();
  }

  @AfterEach
  void closes() {
    seller.stop(0);
  }

  @Test
  void bringsTheAnswerBackByteForByte() {
    HttpReply reply = passed(endpoint());
    assertThat(reply).isEqualTo(HttpReply.bytes(201, Map.of("x-seller", "secret"), answer));
  }

  @Test
  void anAnswerMayBeAsLongAsAFunctionCanGiveIt() {
    answer = new byte[MOST];
    assertThat(passed(endpoint()).status()).isEqualTo(201);
    answer = new byte[MOST + 1];
    assertThat(passed(endpoint())).isEqualTo(UNANSWERED);
  }

  @Test
  void whoDoesNotAnswerIsSaidTo() {
    seller.stop(0);
    assertThat(passed(endpoint())).isEqualTo(UNANSWERED);
  }

  @Test
  void whoeverMustNotCallTheWorldDoesNot() {
    Call then = new NoUpstreams().pass(call(), link(endpoint()));
    assertThat(((Call.Answered) then).reply()).isEqualTo(ELSEWHERE);
  }

  private static HttpReply passed(URI upstream) {
    PassingOn passingOn =
        new PassingOn(
            new ApacheCalls(true),
            (link, side) -> side == Side.SELLER ? List.of("secret") : List.of());
    return ((Call.Answered) passingOn.pass(call(), link(upstream))).reply();
  }

  private static Call.PassOn call() {
    return new Call.PassOn(
        Duration.ofSeconds(5),
        there ->
            new HttpCall(
                "POST",
                there.endpoint(),
                Map.of("X-Key", there.secrets().getFirst()),
                new byte[0],
                MOST + 1),
        passed ->
            new Call.Answered(
                HttpReply.bytes(
                    passed.status(),
                    Map.of("x-seller", passed.headers().get("x-seller")),
                    passed.body())),
        UNANSWERED,
        ELSEWHERE);
  }

  private URI endpoint() {
    return URI.create("http://127.0.0.1:" + seller.getAddress().getPort() + "/pvt/orders");
  }

  private static Link link(URI upstream) {
    return Link.between("acme", "vtex", "vtex")
        .with(new Party("vtex", null), new Party("vtex", null, "", upstream));
  }
}
