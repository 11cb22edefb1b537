package countermand.runtime.telling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import countermand.dialects.HttpReply;
import java.io.UncheckedIOException;

/** The status of an answer, and the stable code in it: {@code 409 PAYMENT_PENDING}. */
public final class Code {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Code() {}

  /** Of an answer in either dialect; without a code the status alone. */
  public static String of(HttpReply reply) {
    return of(reply.status(), reply.body());
  }

  /** Of an answer in either dialect; without a code the status alone. */
  public static String of(int status, String body) {
    JsonNode json = json(body);
    String code = json.path("error").path("code").asText(json.path("code").asText());
    return (status + " " + code).strip();
  }

  /** A body. */
  public static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
