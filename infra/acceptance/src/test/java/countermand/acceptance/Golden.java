package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The examples of protocols' documents: what is said must look like them. */
final class Golden {
  private Golden() {}

  /** A file, by its path below the folder of examples. */
  static String text(String path) {
    String name = "/golden/" + path;
    try (InputStream file = Golden.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts that both have the same fields of the same types, in the same order. */
  static void sameShape(JsonNode actual, JsonNode expected) {
    sameShape(actual, expected, "");
  }

  private static void sameShape(JsonNode actual, JsonNode expected, String at) {
    assertThat(actual.getNodeType()).as("type of %s", at).isEqualTo(expected.getNodeType());
    if (expected.isObject()) {
      assertThat(Json.keys(actual)).as("fields of %s", at).isEqualTo(Json.keys(expected));
      Json.keys(expected)
          .forEach(key -> sameShape(actual.path(key), expected.path(key), at + "/" + key));
    } else if (expected.isArray()) {
      assertThat(actual.size()).as("items of %s", at).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        sameShape(actual.path(i), expected.path(i), at + "/" + i);
      }
    }
  }
}
