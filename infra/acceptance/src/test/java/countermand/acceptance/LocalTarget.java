package countermand.acceptance;

import countermand.local.LocalSystem;
import countermand.local.Options;
import countermand.local.TemplateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The local runner in this JVM, in memory and on any free port, until the JVM ends. */
final class LocalTarget implements Target {
  private final LocalSystem system;

  private LocalTarget(LocalSystem system) {
    this.system = system;
  }

  static LocalTarget start() {
    try {
      LocalSystem system = LocalSystem.start(Options.inMemory(TemplateFile.find()));
      Runtime.getRuntime().addShutdownHook(new Thread(system::close, "end of the stories"));
      return new LocalTarget(system);
    } catch (IOException e) {
      throw new UncheckedIOException("the local runner does not start", e);
    }
  }

  @Override
  public URI base() {
    return system.base();
  }
}
