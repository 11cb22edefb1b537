package countermand.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.runtime.outgoing.Endpoint.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger's server can do to us. */
@Timeout(60)
class ApacheEndpointTest {
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @Test
  void callsAndHearsTheAnswer() {
    try (Server server =
        Server.saying("HTTP/1.1 503 Wait\r\nRetry-After: 7\r\nContent-Length: 4\r\n\r\nbusy")) {
      assertThat(local(LONG).call(to(server)))
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
      assertThat(local(LONG).call(to(server)))
          .isEqualTo(new Result.Answered(new HttpAnswer(204, Map.of(), "")));
    }
  }

  @Test
  void aServerThatHangsIsLeftWhenTheTimeIsOver() {
    CountDownLatch never = new CountDownLatch(1);
    try (Server server = new Server((_, _) -> await(never))) {
      assertThat(why(local(SHORT).call(to(server)))).contains("no answer");
    } finally {
      never.countDown();
    }
  }

  @Test
  void aServerThatDripsIsLeftWhenTheTimeIsOver() {
    try (Server server = new Server((out, _) -> drip(out))) {
      assertThat(why(local(SHORT).call(to(server)))).contains("no answer within");
    }
  }

  @Test
  void aNameThatIsNeverLookedUpIsLeftWhenTheTimeIsOver() {
    CountDownLatch never = new CountDownLatch(1);
    DnsResolver slow =
        names(() -> {
          await(never);
          return InetAddress.getLoopbackAddress();
        });
    assertThat(why(new ApacheEndpoint(slow, true, SHORT).call(call("http://slow.example/"))))
        .contains("no answer within");
    never.countDown();
  }

  @Test
  void aRedirectIsAnAnswerAndIsNotFollowed() {
    try (Server other = Server.saying(OK);
        Server server =
            Server.saying(
                "HTTP/1.1 307 Over there\r\nContent-Length: 0\r\nLocation: http://127.0.0.1:"
                    + other.port()
                    + "/\r\n\r\n")) {
      Result.Answered answered = (Result.Answered) local(LONG).call(to(server));
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
      Result.Answered answered = (Result.Answered) local(LONG).call(to(server));
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
      assertThat(why(local(LONG).call(to(server)))).contains("broke off");
      assertThat(server.calls()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatHangsUpIsNoAnswer() {
    try (Server server = new Server((_, _) -> {})) {
      assertThat(why(local(LONG).call(to(server)))).contains("hung up");
    }
  }

  @Test
  void aPortThatNobodyListensAtIsNoAnswer() {
    int port;
    try (Server server = Server.saying(OK)) {
      port = server.port();
    }
    assertThat(why(local(LONG).call(call("http://127.0.0.1:" + port))))
        .contains("takes no connection");
  }

  @Test
  void nonsenseIsNoAnswer() {
    try (Server server = Server.saying("what?\r\n\r\n")) {
      assertThat(local(SHORT).call(to(server))).isInstanceOf(Result.Unanswered.class);
    }
  }

  @Test
  void headersWithoutAnEndAreNoAnswer() {
    try (Server server = Server.saying("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(200) + "\r\n")) {
      assertThat(why(local(LONG).call(to(server)))).contains("broke off");
    }
  }

  @Test
  void plainSpeechWhereTlsIsExpectedIsNoAnswer() {
    try (Server server = Server.saying(OK)) {
      assertThat(why(local(LONG).call(call("https://127.0.0.1:" + server.port())))).contains("TLS");
    }
  }

  @Test
  void aCertificateThatNobodySignedIsNoAnswer() throws Exception {
    try (Server server = new Server(SelfSigned.socket(), (out, _) -> out.write(ok()))) {
      assertThat(why(local(LONG).call(call("https://127.0.0.1:" + server.port()))))
          .contains("certificate");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1",
        "https://127.000.000.001",
        "https://[::1]",
        "https://[::ffff:127.0.0.1]",
        "https://169.254.169.254/latest/meta-data",
        "https://10.1.2.3",
        "https://0.0.0.0"
      })
  void aPrivateAddressIsNotCalled(String uri) {
    assertThat(why(new ApacheEndpoint(false).call(call(uri)))).contains("not public");
  }

  @Test
  void aNameThatLeadsHomeIsNotCalled() {
    try (Server server = Server.saying(OK)) {
      DnsResolver home = names(InetAddress::getLoopbackAddress);
      Endpoint endpoint = new ApacheEndpoint(home, false, LONG);
      assertThat(why(endpoint.call(call("https://party.example:" + server.port()))))
          .isEqualTo("party.example leads to an address that is not public");
      assertThat(server.calls()).isZero();
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneThatIsCalled() {
    AtomicInteger asked = new AtomicInteger();
    try (Server server = Server.saying(OK)) {
      DnsResolver twoFaced =
          names(() -> {
            assertThat(asked.incrementAndGet()).isEqualTo(1);
            return InetAddress.getLoopbackAddress();
          });
      Endpoint endpoint = new ApacheEndpoint(twoFaced, true, LONG);
      assertThat(endpoint.call(call("http://party.example:" + server.port())))
          .isInstanceOf(Result.Answered.class);
      assertThat(asked).hasValue(1);
      assertThat(server.head()).contains("Host: party.example:" + server.port());
    }
  }

  @Test
  void oneBadAddressSpoilsTheName() {
    DnsResolver mixed =
        new Names() {
          @Override
          public InetAddress[] resolve(String host) {
            return new InetAddress[] {
              InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")
            };
          }
        };
    assertThat(why(new ApacheEndpoint(mixed, false, LONG).call(call("https://party.example"))))
        .contains("not public");
  }

  @Test
  void aNameOfNobodyIsNoAnswer() {
    DnsResolver nobody =
        new Names() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
          }
        };
    assertThat(why(new ApacheEndpoint(nobody, false, LONG).call(call("https://party.example"))))
        .contains("cannot be looked up");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://party.example",
        "ftp://party.example",
        "https://user:secret@party.example",
        "https:///path",
        "https://127.1",
        "party.example/hooks"
      })
  void anEndpointThatCannotBeIsNotCalled(String uri) {
    assertThat(why(new ApacheEndpoint(false).call(call(uri))))
        .startsWith("the endpoint")
        .doesNotContain("secret");
  }

  @Test
  void privateNetworksStillTakeNoOtherSchemesAndNoUsers() {
    assertThat(why(local(LONG).call(call("file:///etc/passwd")))).contains("no host");
    assertThat(why(local(LONG).call(call("ftp://127.0.0.1")))).contains("not https");
    assertThat(why(local(LONG).call(call("http://a@127.0.0.1")))).contains("a user");
  }

  private static ApacheEndpoint local(Duration timeout) {
    return new ApacheEndpoint(names(InetAddress::getLoopbackAddress), true, timeout);
  }

  private static HttpCall to(Server server) {
    return call("http://127.0.0.1:" + server.port() + "/hooks?shop=7");
  }

  private static HttpCall call(String uri) {
    return new HttpCall(
        "POST",
        URI.create(uri),
        Map.of("Content-Type", "application/json", "webhook-id", "1"),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  private static String why(Result result) {
    return ((Result.Unanswered) result).why();
  }

  private static byte[] ok() {
    return OK.getBytes(StandardCharsets.ISO_8859_1);
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

  private static DnsResolver names(Supplier<InetAddress> address) {
    return new Names() {
      @Override
      public InetAddress[] resolve(String host) {
        return new InetAddress[] {address.get()};
      }
    };
  }

  private abstract static class Names implements DnsResolver {
    @Override
    public String resolveCanonicalHostname(String host) {
      throw new UnsupportedOperationException("nobody asks for it");
    }
  }
}
