package countermand.local.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An AWS service's refusal, which the SDK makes the exception of that name. */
public final class AwsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String type;

  public AwsException(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  public static AwsException validation(String message) {
    return new AwsException(400, "ValidationException", message);
  }

  /** Code and message, as an entry of a batch that failed alone says them. */
  public ObjectNode entry() {
    return Json.object().put("Code", type).put("Message", getMessage());
  }

  /** In the form that AWS's JSON protocols share: the type in header and body. */
  public Reply reply() {
    ObjectNode body = Json.object();
    body.put("__type", type).put("message", getMessage()).put("Message", getMessage());
    Map<String, List<String>> headers =
        Map.of("Content-Type", List.of("application/json"), "x-amzn-ErrorType", List.of(type));
    return new Reply(status, headers, Json.bytes(body));
  }
}
