package countermand.store.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What releases wrote: a file of items each, named as the release is. {@code -Dreleases=DIR} names
 * other ones than are known here: a later release's.
 */
final class Releases {
  /** The release that is being made; the first to be tagged. */
  static final String THIS = "0.1.0";

  private static final String SUFFIX = ".json";

  private Releases() {}

  static Path folder() {
    String others = System.getProperty("releases", "");
    return Path.of(others.isEmpty() ? "src/test/resources/releases" : others);
  }

  static Path file(String release) {
    return folder().resolve(release + SUFFIX);
  }

  /** The items of each release. */
  static Map<String, List<Map<String, AttributeValue>>> all() throws IOException {
    Map<String, List<Map<String, AttributeValue>>> releases = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        releases.put(name.substring(0, name.length() - SUFFIX.length()), ItemFile.read(file));
      }
    }
    return releases;
  }
}
