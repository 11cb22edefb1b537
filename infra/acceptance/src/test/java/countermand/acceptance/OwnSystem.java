package countermand.acceptance;

import countermand.local.LocalSystem;
import countermand.local.Options;
import countermand.local.TemplateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a chapter of a story on a local system of its own, which keeps what happened for the next
 * one.
 *
 * @param data where it is kept
 */
record OwnSystem(Path data) {

  /**
   * Starts the system, tells the chapter on it, and stops it.
   *
   * @param parameters the template's, where they are not as by default
   */
  void told(Map<String, String> parameters, Runnable chapter) {
    Options options =
        new Options(TemplateFile.find(), 0, Optional.of(data)).where(Map.copyOf(parameters));
    try (LocalSystem system = LocalSystem.start(options)) {
      ScopedValue.where(Target.OWN, new TryingTarget(system.base())).run(chapter);
    } catch (IOException e) {
      throw new UncheckedIOException("the local runner does not start", e);
    }
  }
}
