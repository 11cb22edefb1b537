package countermand.effects.telling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** JSON, read and written as compactly as events have it. */
public final class Details {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Details() {}

  /** The same without the spaces that make it readable. */
  public static String compact(String json) {
    return read(json).toString();
  }

  /** A JSON text. */
  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
