package countermand.local;

import countermand.local.function.Functions;
import countermand.local.function.InvokeEndpoint;
import countermand.local.http.LocalServer;
import countermand.local.isolated.IsolatedLauncher;
import countermand.local.template.FunctionSpec;
import countermand.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The functions of the template and nothing around them: another platform has the rest, and invokes
 * them at one URL.
 */
public final class FunctionsOnly implements AutoCloseable {
  private final Closing closing;
  private final URI base;

  private FunctionsOnly(Closing closing, URI base) {
    this.closing = closing;
    this.base = base;
  }

  /**
   * Starts them on loopback.
   *
   * @throws java.net.BindException where the port is taken
   * @throws countermand.local.template.TemplateException where the template, or the file of
   *     variables, cannot be meant
   */
  public static FunctionsOnly start(Options options) throws IOException {
    Closing closing = new Closing();
    try {
      LocalServer server = closing.add(new LocalServer(options.port()));
      server.serve("/", new InvokeEndpoint(functions(options, closing)));
      server.start();
      return new FunctionsOnly(closing, server.uri());
    } catch (IOException | RuntimeException e) {
      closing.close();
      throw e;
    }
  }

  /** Where they are invoked. */
  public URI base() {
    return base;
  }

  @Override
  public void close() {
    closing.close();
  }

  private static Functions functions(Options options, Closing closing) throws IOException {
    Template template = Template.read(Files.readString(options.template()), options.parameters());
    Optional<Path> file = options.variables();
    VariablesFile variables =
        file.isPresent()
            ? VariablesFile.read(file.get(), template.functions())
            : VariablesFile.none();
    IsolatedLauncher launcher =
        closing.add(
            new IsolatedLauncher(options.project(), Optional::empty, InstantSource.system()));
    Functions functions = new Functions();
    for (FunctionSpec spec : template.functions()) {
      functions.add(
          spec, launcher.launch(spec, variables.over(FunctionVariables.anywhere(spec), spec)));
    }
    return functions;
  }
}
