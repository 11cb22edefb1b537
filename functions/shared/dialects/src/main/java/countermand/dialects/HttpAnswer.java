package countermand.dialects;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a party answered to our call.
 *
 * @param headers by lower-case name; of several the last
 * @param body its beginning, as much as the call asked for
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {
  private static final int SUCCESS_FROM = 200;
  private static final int SUCCESS_TO = 300;

  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  /** Whether the party says that it is well: 2xx, and nothing else. A redirect is no success. */
  public boolean success() {
    return status >= SUCCESS_FROM && status < SUCCESS_TO;
  }

  /** A header's value, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }
}
