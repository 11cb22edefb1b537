package countermand.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.HttpAnswer;
import countermand.runtime.outgoing.Endpoint.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger's server can do to us. */
@Timeout(60)
class ApacheEndpointTest {
  private static final Duration SHORT = Duration.ofMillis(700);

  @Test
  void callsAndHearsTheAnswer() {
    try (Server server =
        Server.saying("HTTP/1.1 503 Wait\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nbusy")) {
      assertThat(Calling.local(Calling.LONG).call(Calling.to(server)))
          .isEqualTo(
              new Result.Answered(
                  new HttpAnswer(503, Map.of("retry-after", "7", "content-length", "4"), "busy")));
      assertThat(server.head())
          .startsWith("POST /hooks?shop=7 HTTP/1.1\r\n")
          .contains("webhook-id: 1\r\n", "User-Agent: countermand\r\n", "Content-Length: 2\r\n")
          .contains("Content-Type: application/json\r\n")
          .doesNotContainIgnoringCase("cookie", "upgrade", "accept-encoding");
    }
  }

  @Test
  void anAnswerWithoutABodyIsAnAnswer() {
    try (Server server = Server.saying("HTTP/1.1 204 No Content\r\n\r\n")) {
      assertThat(Calling.local(Calling.LONG).call(Calling.to(server)))
          .isEqualTo(new Result.Answered(new HttpAnswer(204, Map.of(), "")));
    }
  }

  @Test
  void aServerThatHangsIsLeftWhenTheTimeIsOver() {
    CountDownLatch never = new CountDownLatch(1);
    try (Server server = new Server((_, _) -> await(never))) {
      assertThat(Calling.why(Calling.local(SHORT).call(Calling.to(server)))).contains("no answer");
    } finally {
      never.countDown();
    }
  }

  @Test
  void aServerThatDripsIsLeftWhenTheTimeIsOver() {
    try (Server server = new Server((out, _) -> drip(out))) {
      assertThat(Calling.why(Calling.local(SHORT).call(Calling.to(server))))
          .contains("no answer within");
    }
  }

  @Test
  void aNameThatIsNeverLookedUpIsLeftWhenTheTimeIsOver() {
    CountDownLatch never = new CountDownLatch(1);
    DnsResolver slow =
        Calling.names(() -> {
          await(never);
          return InetAddress.getLoopbackAddress();
        });
    assertThat(
            Calling.why(
                new ApacheEndpoint(slow, true, SHORT).call(Calling.call("http://slow.example/"))))
        .contains("no answer within");
    never.countDown();
  }

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() {
    try (Server other = Server.saying(Calling.OK);
        Server server =
            Server.saying(
                "HTTP/1.1 307 Over there\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:"
                    + other.port()
                    + "/\r\n\r\n")) {
      Result.Answered answered =
          (Result.Answered) Calling.local(Calling.LONG).call(Calling.to(server));
      assertThat(answered.answer().status()).isEqualTo(307);
      assertThat(other.calls()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 10485760\r\n\r\n", "Connection: close\r\n\r\n", "chunked"})
  void ofALongAnswerTheBeginningIsRead(String framing) {
    AtomicInteger sent = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    try (Server server =
        new Server((out, _) -> {
          try {
            tenMebibytes(out, framing, sent);
          } finally {
            done.countDown();
          }
        })) {
      Result.Answered answered =
          (Result.Answered) Calling.local(Calling.LONG).call(Calling.to(server));
      assertThat(answered.answer().body()).isEqualTo("x".repeat(1024));
      await(done);
      assertThat(sent.get()).isLessThan(10 * 1024);
    }
  }

  @Test
  void aConnectionThatIsResetIsNoAnswer() {
    try (Server server =
        new Server((_, connection) -> {
          connection.setSoLinger(true, 0);
          connection.close();
        })) {
      assertThat(Calling.why(Calling.local(Calling.LONG).call(Calling.to(server))))
          .contains("broke off");
      assertThat(server.calls()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatHangsUpIsNoAnswer() {
    try (Server server = new Server((_, _) -> {})) {
      assertThat(Calling.why(Calling.local(Calling.LONG).call(Calling.to(server))))
          .contains("hung up");
    }
  }

  @Test
  void aPortThatNobodyListensAtIsNoAnswer() {
    int port;
    try (Server server = Server.saying(Calling.OK)) {
      port = server.port();
    }
    assertThat(
            Calling.why(Calling.local(Calling.LONG).call(Calling.call("http://127.0.0.1:" + port))))
        .contains("takes no connection");
  }

  @Test
  void nonsenseIsNoAnswer() {
    try (Server server = Server.saying("what?\r\n\r\n")) {
      assertThat(Calling.local(SHORT).call(Calling.to(server)))
          .isInstanceOf(Silence.Unanswered.class);
    }
  }

  @Test
  void headersWithoutAnEndAreNoAnswer() {
    try (Server server = Server.saying("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(200) + "\r\n")) {
      assertThat(Calling.why(Calling.local(Calling.LONG).call(Calling.to(server))))
          .contains("broke off");
    }
  }

  @Test
  void plainSpeechWhereTlsIsExpectedIsNoAnswer() {
    try (Server server = Server.saying(Calling.OK)) {
      assertThat(
              Calling.why(
                  Calling.local(Calling.LONG)
                      .call(Calling.call("https://127.0.0.1:" + server.port()))))
          .contains("TLS");
    }
  }

  @Test
  void aCertificateThatNobodySignedIsNoAnswer() throws Exception {
    try (Server server = new Server(SelfSigned.socket(), (out, _) -> out.write(ok()))) {
      assertThat(
              Calling.why(
                  Calling.local(Calling.LONG)
                      .call(Calling.call("https://127.0.0.1:" + server.port()))))
          .contains("certificate");
    }
  }

  private static byte[] ok() {
    return Calling.OK.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void drip(OutputStream out) throws IOException {
    out.write(
        "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    while (true) {
      out.write('x');
      out.flush();
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static void tenMebibytes(OutputStream out, String framing, AtomicInteger sent)
      throws IOException {
    boolean chunked = framing.equals("chunked");
    String head =
        "HTTP/1.1 200 OK\r\n" + (chunked ? "Transfer-Encoding: chunked\r\n\r\n" : framing);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    byte[] kibibyte = "x".repeat(1024).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 10 * 1024; i++) {
      if (chunked) {
        out.write("400\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      out.write(kibibyte);
      if (chunked) {
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
      }
      sent.incrementAndGet();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
