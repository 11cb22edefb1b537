package countermand.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files are that stories run, and read. */
final class Repository {
  private Repository() {}

  /** Its root: the first folder above that has a template. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
