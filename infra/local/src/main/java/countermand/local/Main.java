package countermand.local;

import countermand.local.template.TemplateException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Runs the system in the foreground, until it or the process that started it is told to end. */
public final class Main {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    ParentWatch.start();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long began = System.nanoTime();
    LocalSystem system = start(List.of(arguments));
    Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    out.println(Banner.of(system, took));
    Thread.currentThread().join();
  }

  private static LocalSystem start(List<String> arguments) {
    try {
      return LocalSystem.start(Options.parse(arguments, TemplateFile.find()));
    } catch (Options.UsageException e) {
      throw exit(MISUSED, String.valueOf(e.getMessage()));
    } catch (TemplateException e) {
      throw exit(FAILED, String.valueOf(e.getMessage()));
    } catch (BindException e) {
      throw exit(FAILED, "The port is taken: choose another one with --port (-Dport with Maven)");
    } catch (IOException e) {
      throw exit(FAILED, "Cannot start: " + e.getMessage());
    }
  }

  private static IllegalStateException exit(int status, String message) {
    System.err.println(message);
    System.exit(status);
    return new IllegalStateException(message);
  }
}
