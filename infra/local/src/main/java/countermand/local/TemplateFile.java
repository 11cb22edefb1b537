package countermand.local;

import countermand.local.template.TemplateException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where template.yaml is: in the folder of the run, or the nearest one above it. */
public final class TemplateFile {
  private static final String NAME = "template.yaml";

  private TemplateFile() {}

  public static Path find() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(NAME);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new TemplateException(NAME, "is neither in " + start + " nor in a folder above it");
  }
}
