package countermand.local.state;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One small JSON value on disk, replaced whole: a reader finds the old one or the new one. */
public final class KeptFile {
  private final @Nullable Path path;

  KeptFile(@Nullable Path path) {
    this.path = path;
  }

  /** What was written last, by this run or an earlier one. */
  public Optional<JsonNode> read() {
    if (path == null || !Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(Files.readAllBytes(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void write(JsonNode value) {
    if (path != null) {
      try {
        replace(path, Json.bytes(value));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static void replace(Path path, byte[] content) throws IOException {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    Files.write(next, content);
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
