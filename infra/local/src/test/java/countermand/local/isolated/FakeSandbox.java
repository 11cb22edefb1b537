package countermand.local.isolated;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A process that is a thread: it plays a part against the Runtime API, and ends where that ends.
 */
final class FakeSandbox implements Sandbox {
  static final int KILLED = 137;
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private final Thread thread;

  FakeSandbox(String runtimeApi, Consumer<FakeRuntime> part) {
    thread = Thread.ofVirtual().start(() -> play(new FakeRuntime(runtimeApi), part));
  }

  @Override
  public CompletableFuture<Integer> exit() {
    return exit;
  }

  @Override
  public void kill() {
    end(KILLED);
    thread.interrupt();
  }

  void end(int status) {
    exit.complete(status);
  }

  // As a process does, it ends where it fails.
  @SuppressWarnings("IllegalCatch")
  private void play(FakeRuntime runtime, Consumer<FakeRuntime> part) {
    try {
      part.accept(runtime);
      end(0);
    } catch (RuntimeException e) {
      end(1);
    }
  }
}
