package countermand.dialects;

import java.util.Map;

/**
 * What the seller's own endpoint answered to a request that was passed on to it.
 *
 * @param headers by lower-case name; of several the last
 * @param body the bytes as they came
 */
// An array is fine here: answers are never compared, and nobody changes a body.
@SuppressWarnings("ArrayRecordComponent")
public record Passed(int status, Map<String, String> headers, byte[] body) {
  private static final int SUCCESS_FROM = 200;
  private static final int SUCCESS_TO = 300;

  public Passed {
    headers = Map.copyOf(headers);
  }

  /** Whether the seller took it. */
  public boolean success() {
    return status >= SUCCESS_FROM && status < SUCCESS_TO;
  }
}
