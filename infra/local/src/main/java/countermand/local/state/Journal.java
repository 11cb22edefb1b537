package countermand.local.state;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON values, a line each, in the order in which they were added. A last line that a killed run
 * left unfinished is dropped. Calls must not overlap.
 */
public final class Journal {
  private final @Nullable Path path;

  Journal(@Nullable Path path) {
    this.path = path;
  }

  /** All lines, before any is added; an unfinished last one is cut off. */
  public List<JsonNode> read() {
    List<JsonNode> values = new ArrayList<>();
    if (path != null && Files.exists(path)) {
      byte[] content = content(path);
      int end = content.length;
      while (end > 0 && content[end - 1] != '\n') {
        end--;
      }
      String text = new String(content, 0, end, StandardCharsets.UTF_8);
      text.lines().forEach(line -> values.add(Json.read(line)));
      if (end < content.length) {
        // What is added next would otherwise go on in the middle of that line.
        cut(path, end);
      }
    }
    return values;
  }

  public void add(JsonNode value) {
    if (path != null) {
      try (OutputStream file =
          Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        file.write(line(value));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Replaces all lines; on disk before it returns, or not at all. */
  public void rewrite(List<JsonNode> values) {
    if (path != null) {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      values.forEach(value -> content.writeBytes(line(value)));
      try {
        KeptFile.replace(path, content.toByteArray());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static byte[] line(JsonNode value) {
    byte[] json = Json.bytes(value);
    byte[] line = Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }

  private static byte[] content(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cut(Path path, int length) {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.truncate(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
