package countermand.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import countermand.dialects.HttpCall;
import countermand.dialects.Passed;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks the provider. Its answers are JSON, and not large. */
final class Web {
  /** Far above what any provider's documents have. */
  static final int BYTES_MAX = 128 * 1024;

  private static final int OK = 200;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final byte[] NOTHING = new byte[0];

  private final Function<HttpCall, Optional<Passed>> calls;

  Web(Function<HttpCall, Optional<Passed>> calls) {
    this.calls = calls;
  }

  /** An address that may be used: https, or a machine's own; without a user or a fragment. */
  static Optional<URI> address(Object text) {
    try {
      URI uri = new URI(String.valueOf(text));
      boolean secure = "https".equals(uri.getScheme()) && uri.getHost() != null;
      boolean own =
          "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
      boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      return plain && (secure || own) ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** A document. */
  String document(URI from) throws FaultyException {
    HttpCall call =
        new HttpCall("GET", from, Map.of("Accept", "application/json"), NOTHING, BYTES_MAX);
    Passed answer = answer(call);
    if (answer.status() != OK) {
      throw new FaultyException(call + " answered " + answer.status());
    }
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** The answer to a call, whatever it says. */
  Passed answer(HttpCall call) throws FaultyException {
    Passed answer =
        calls.apply(call).orElseThrow(() -> new FaultyException(call + " did not answer"));
    if (answer.body().length >= BYTES_MAX) {
      throw new FaultyException(call + " answered more than " + BYTES_MAX + " bytes");
    }
    return answer;
  }

  /** A text as a JSON object. */
  static Map<String, Object> json(String text, String what) throws FaultyException {
    try {
      return JSONObjectUtils.parse(text, BYTES_MAX);
    } catch (ParseException _) {
      throw new FaultyException(what + " is no JSON object");
    }
  }
}
