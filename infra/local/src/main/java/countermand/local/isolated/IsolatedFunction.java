package countermand.local.isolated;

import countermand.local.function.Invoker;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A function in JVMs of its own. Whoever measures it may also start and end them. */
public final class IsolatedFunction implements Invoker {
  private final Instances instances;
  private final Supplier<Optional<String>> clientContext;

  IsolatedFunction(Instances instances, Supplier<Optional<String>> clientContext) {
    this.instances = instances;
    this.clientContext = clientContext;
  }

  @Override
  public byte[] invoke(byte[] event) {
    return instances.invoke(
        new Invocation(UUID.randomUUID().toString(), event, clientContext.get()));
  }

  /**
   * Starts an instance and waits until it is initialised: with {@link Initialization#SNAP_START} it
   * has run what is done before a snapshot by then.
   *
   * @throws IOException where it does not start
   */
  public void prepare() throws IOException, InterruptedException {
    instances.prepare();
  }

  /** Ends all instances, so that the next invocation starts one. */
  public void end() {
    instances.end();
  }

  /** The ids of the processes that run. */
  public List<Long> processes() {
    return instances.processes();
  }
}
