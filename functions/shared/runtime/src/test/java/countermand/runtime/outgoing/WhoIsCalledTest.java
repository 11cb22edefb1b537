package countermand.runtime.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.runtime.outgoing.Endpoint.Result;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are called, and which never. */
@Timeout(60)
class WhoIsCalledTest {
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
    Result result = new ApacheEndpoint(false).call(Calling.call(uri));
    assertThat(result).isInstanceOf(Silence.Uncalled.class);
    assertThat(Calling.why(result)).contains("not public");
  }

  @Test
  void aNameThatLeadsHomeIsNotCalled() {
    try (Server server = Server.saying(Calling.OK)) {
      DnsResolver home = Calling.names(InetAddress::getLoopbackAddress);
      Endpoint endpoint = new ApacheEndpoint(home, false, Calling.LONG);
      assertThat(endpoint.call(Calling.call("https://party.example:" + server.port())))
          .isEqualTo(new Silence.Uncalled("party.example leads to an address that is not public"));
      assertThat(server.calls()).isZero();
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneThatIsCalled() {
    AtomicInteger asked = new AtomicInteger();
    try (Server server = Server.saying(Calling.OK)) {
      DnsResolver twoFaced =
          Calling.names(() -> {
            assertThat(asked.incrementAndGet()).isEqualTo(1);
            return InetAddress.getLoopbackAddress();
          });
      Endpoint endpoint = new ApacheEndpoint(twoFaced, true, Calling.LONG);
      assertThat(endpoint.call(Calling.call("http://party.example:" + server.port())))
          .isInstanceOf(Result.Answered.class);
      assertThat(asked).hasValue(1);
      assertThat(server.head()).contains("Host: party.example:" + server.port());
    }
  }

  @Test
  void oneBadAddressSpoilsTheName() {
    DnsResolver mixed =
        new Calling.Names() {
          @Override
          public InetAddress[] resolve(String host) {
            return new InetAddress[] {
              InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")
            };
          }
        };
    assertThat(
            Calling.why(
                new ApacheEndpoint(mixed, false, Calling.LONG)
                    .call(Calling.call("https://party.example"))))
        .contains("not public");
  }

  @Test
  void aNameOfNobodyIsNoAnswer() {
    DnsResolver nobody =
        new Calling.Names() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
          }
        };
    assertThat(
            new ApacheEndpoint(nobody, false, Calling.LONG)
                .call(Calling.call("https://party.example")))
        .isEqualTo(new Silence.Uncalled("the endpoint's name cannot be looked up"));
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
    Result result = new ApacheEndpoint(false).call(Calling.call(uri));
    assertThat(result).isInstanceOf(Silence.Uncalled.class);
    assertThat(Calling.why(result)).startsWith("the endpoint").doesNotContain("secret");
  }

  @Test
  void privateNetworksStillTakeNoOtherSchemesAndNoUsers() {
    assertThat(Calling.why(Calling.local(Calling.LONG).call(Calling.call("file:///etc/passwd"))))
        .contains("no host");
    assertThat(Calling.why(Calling.local(Calling.LONG).call(Calling.call("ftp://127.0.0.1"))))
        .contains("not https");
    assertThat(Calling.why(Calling.local(Calling.LONG).call(Calling.call("http://a@127.0.0.1"))))
        .contains("a user");
  }
}
