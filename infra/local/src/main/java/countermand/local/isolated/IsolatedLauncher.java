package countermand.local.isolated;

import countermand.local.function.Launcher;
import countermand.local.template.FunctionSpec;
import countermand.local.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Runs each function from its zip, in JVMs of its own under AWS's Runtime Interface Client. The
 * first one starts with the first invocation, as in Lambda; all end as this is closed.
 */
public final class IsolatedLauncher implements Launcher, AutoCloseable {
  /** Of each function; more would only wait for each other on a small machine. */
  private static final int INSTANCES_MAX = 4;

  private final Path project;
  private final Supplier<Optional<String>> clientContext;
  private final InstantSource real;
  private final WorkFolder work;
  private final RuntimeClient client;
  private final List<Instances> launched = new CopyOnWriteArrayList<>();

  /**
   * A launcher.
   *
   * @param project the template's folder, to which a function's CodeUri is relative
   * @param clientContext what every invocation is given as its client context, asked for each time
   * @param real the machine's own clock
   * @throws IOException where the Runtime Interface Client is missing, or this machine cannot run
   *     it
   */
  public IsolatedLauncher(
      Path project, Supplier<Optional<String>> clientContext, InstantSource real)
      throws IOException {
    this.project = project;
    this.clientContext = clientContext;
    this.real = real;
    Path jars = RuntimeClient.jars(project);
    this.work = new WorkFolder(jars.resolveSibling(""));
    try {
      this.client = RuntimeClient.of(jars, work);
    } catch (IOException e) {
      work.close();
      throw e;
    }
  }

  @Override
  public IsolatedFunction launch(FunctionSpec spec, Map<String, String> variables) {
    return launch(spec, variables, Initialization.ON_DEMAND);
  }

  /** Launches a function that is initialised in one of Lambda's ways. */
  public IsolatedFunction launch(
      FunctionSpec spec, Map<String, String> variables, Initialization initialization) {
    Path zip = project.resolve(spec.codeUri());
    if (!Files.isRegularFile(zip)) {
      throw new TemplateException(
          spec.logicalName() + ".CodeUri",
          spec.codeUri() + " does not exist: run ./mvnw package first");
    }
    JvmStarter starter = new JvmStarter(spec, variables, initialization, client, once(spec, zip));
    Instances instances = new Instances(spec, starter, real, INSTANCES_MAX);
    launched.add(instances);
    return new IsolatedFunction(instances, clientContext);
  }

  @Override
  public int atOnceMax() {
    return INSTANCES_MAX;
  }

  @Override
  public void close() throws IOException {
    launched.forEach(Instances::close);
    work.close();
  }

  private JvmStarter.Code once(FunctionSpec spec, Path zip) {
    return new JvmStarter.Code() {
      private Optional<Path> unpacked = Optional.empty();

      @Override
      public synchronized Path folder() throws IOException {
        if (unpacked.isEmpty()) {
          unpacked = Optional.of(work.unpack(spec.logicalName(), zip));
        }
        return unpacked.get();
      }
    };
  }
}
