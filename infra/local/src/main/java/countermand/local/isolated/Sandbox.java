package countermand.local.isolated;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** What a function's instance runs in: a process, as far as others need to know it. */
interface Sandbox {

  /** Completes with the exit status as it ends. */
  CompletableFuture<Integer> exit();

  /** The process's id; empty where it is none. */
  default OptionalLong pid() {
    return OptionalLong.empty();
  }

  /** Ends it at once, whatever it does. */
  void kill();

  /** Starts sandboxes of one function. */
  @FunctionalInterface
  interface Starter {
    /** {@code runtimeApi}: host and port of the instance's own Runtime API. */
    Sandbox start(String runtimeApi) throws IOException;
  }
}
