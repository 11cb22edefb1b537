package countermand.local.isolated;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A function's JVM. What it prints is printed here. */
final class JvmSandbox implements Sandbox {
  private static final System.Logger LOG = System.getLogger(JvmSandbox.class.getName());
  private final Process process;
  private final CompletableFuture<Integer> exit;

  private JvmSandbox(Process process) {
    this.process = process;
    this.exit = process.onExit().thenApply(Process::exitValue);
  }

  static JvmSandbox of(Process process, String function) {
    // Reading a pipe holds a virtual thread's carrier: two quiet functions would stop everything on
    // a machine of two processors.
    Thread.ofPlatform()
        .daemon()
        .name("output of " + function)
        .start(() -> print(process, function));
    return new JvmSandbox(process);
  }

  @Override
  public CompletableFuture<Integer> exit() {
    return exit;
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.of(process.pid());
  }

  @Override
  public void kill() {
    process.destroyForcibly();
  }

  private static void print(Process process, String function) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        System.out.println(line);
      }
    } catch (IOException e) {
      // A process that is killed takes its output with it.
      LOG.log(System.Logger.Level.DEBUG, "the output of " + function + " broke off", e);
    }
  }
}
