package countermand.acceptance;

import countermand.local.LocalSystem;
import countermand.local.Options;
import countermand.local.TemplateFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Starts the local runner in this JVM, in memory and on any free port, until the JVM ends. With
 * {@code -Disolated} its functions are their real zips, in JVMs of their own.
 */
final class LocalTarget {
  private LocalTarget() {}

  static Target start() {
    try {
      Logs.keep();
      LocalSystem system = LocalSystem.start(Options.inMemory(TemplateFile.find()).in(mode()));
      Runtime.getRuntime().addShutdownHook(new Thread(system::close, "end of the stories"));
      return new TryingTarget(system.base());
    } catch (IOException e) {
      throw new UncheckedIOException("the local runner does not start", e);
    }
  }

  /** As for {@code -Plocal}: naming the property is enough. */
  private static Options.Mode mode() {
    return System.getProperty("isolated") == null ? Options.Mode.IN_PROCESS : Options.Mode.ISOLATED;
  }
}
