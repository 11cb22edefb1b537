package countermand.runtime.outgoing;

import countermand.dialects.HttpCall;
import countermand.runtime.outgoing.Endpoint.Result;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;

/** Calls to servers on this machine, by names that lead where a test wants. */
final class Calling {
  /** Longer than any test takes. */
  static final Duration LONG = Duration.ofSeconds(30);

  /** An answer with which all is well. */
  static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private Calling() {}

  static ApacheEndpoint local(Duration timeout) {
    return new ApacheEndpoint(names(InetAddress::getLoopbackAddress), true, timeout);
  }

  static HttpCall to(Server server) {
    return call("http://127.0.0.1:" + server.port() + "/hooks?shop=7");
  }

  static HttpCall call(String uri) {
    return new HttpCall(
        "POST",
        URI.create(uri),
        Map.of("Content-Type", "application/json", "webhook-id", "1"),
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  static String why(Result result) {
    return ((Silence) result).why();
  }

  static DnsResolver names(Supplier<InetAddress> address) {
    return new Names() {
      @Override
      public InetAddress[] resolve(String host) {
        return new InetAddress[] {address.get()};
      }
    };
  }

  abstract static class Names implements DnsResolver {
    @Override
    public String resolveCanonicalHostname(String host) {
      throw new UnsupportedOperationException("nobody asks for it");
    }
  }
}
