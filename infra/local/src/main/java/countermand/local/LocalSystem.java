package countermand.local;

import countermand.local.demo.Demo;
import countermand.local.http.LocalServer;
import countermand.local.state.DataDirectory;
import countermand.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The whole system, from its template; it answers from the end of {@link #start} until it is
 * closed.
 */
public final class LocalSystem implements AutoCloseable {
  private final Closing closing;
  private final URI base;
  private final Demo demo;
  private final List<String> ignored;

  private LocalSystem(Closing closing, URI base, Demo demo, List<String> ignored) {
    this.closing = closing;
    this.base = base;
    this.demo = demo;
    this.ignored = ignored;
  }

  /**
   * Starts it on loopback.
   *
   * @throws java.net.BindException where the port is taken
   * @throws countermand.local.template.TemplateException where the template cannot be run here
   */
  public static LocalSystem start(Options options) throws IOException {
    return start(options, new Tap() {});
  }

  /** Starts it with somebody who looks at what goes on, and may change it. */
  public static LocalSystem start(Options options, Tap tap) throws IOException {
    Closing closing = new Closing();
    try {
      // First what fails first: a port that is taken, a directory in use, a template with a fault.
      LocalServer gateway = closing.add(new LocalServer(options.port()));
      DataDirectory data =
          closing.add(
              options.data().isPresent()
                  ? DataDirectory.open(options.data().get())
                  : DataDirectory.none());
      // The database takes longest to start: the rest is done meanwhile.
      CompletableFuture<Database> database =
          CompletableFuture.supplyAsync(() -> new Database(data));
      closing.add(() -> database.thenAccept(Database::close).join());
      Template template = Template.read(Files.readString(options.template()), options.parameters());
      Demo demo = new Demo();
      new Assembly(options, template, database, data, demo, gateway, tap, closing).start();
      return new LocalSystem(closing, gateway.uri(), demo, template.ignored());
    } catch (IOException | RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  /** Where it answers: {@code http://127.0.0.1:<port>}. */
  public URI base() {
    return base;
  }

  /** Its demo links' credentials, as {@code GET /_local/demo} answers them. */
  public Demo demo() {
    return demo;
  }

  /** Resources of the template that do not run here, as "Name (Type)". */
  public List<String> ignored() {
    return ignored;
  }

  @Override
  public void close() {
    closing.close();
  }
}
