package countermand.dialects;

import java.net.URI;
import java.util.Map;

/**
 * A call that we make.
 *
 * @param headers as they are sent; some of them prove who we are
 * @param body the bytes as they are sent, and signed; empty where there are none
 * @param answerBytesMax how much of the answer is read
 */
// An array is fine here: calls are never compared, and nobody changes a body.
@SuppressWarnings("ArrayRecordComponent")
public record HttpCall(
    String method, URI uri, Map<String, String> headers, byte[] body, int answerBytesMax) {
  private static final int ANSWER_BYTES = 1024;

  public HttpCall {
    headers = Map.copyOf(headers);
  }

  /** A call whose answer says all that matters in its first KiB. */
  public HttpCall(String method, URI uri, Map<String, String> headers, byte[] body) {
    this(method, uri, headers, body, ANSWER_BYTES);
  }

  /** Without what proves who we are: endpoints may carry a token in their query. */
  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getHost();
  }
}
