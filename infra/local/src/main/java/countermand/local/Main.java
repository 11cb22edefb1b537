package countermand.local;

import countermand.local.demo.Day;
import countermand.local.template.TemplateException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Runs the system in the foreground, until it or the process that started it is told to end. */
public final class Main {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    ParentWatch.start();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long began = System.nanoTime();
    Running running = start(List.of(arguments));
    Runtime.getRuntime().addShutdownHook(new Thread(running.end(), "shutdown"));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    out.println(running.banner().apply(took));
    Thread.currentThread().join();
  }

  /** What was started: how to end it, and what to say of it by how long that took. */
  private record Running(Runnable end, Function<Duration, String> banner) {}

  private static Running start(List<String> arguments) {
    try {
      return start(Options.parse(arguments, TemplateFile.find()));
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

  private static Running start(Options options) throws IOException {
    return switch (options.mode()) {
      case IN_PROCESS, ISOLATED -> {
        LocalSystem system = LocalSystem.start(options);
        if (options.demo()) {
          new Day(system.base(), system.demo(), InstantSource.system()).play();
        }
        yield new Running(system::close, took -> Banner.of(system, took));
      }
      case FUNCTIONS_ONLY -> {
        FunctionsOnly functions = FunctionsOnly.start(options);
        yield new Running(functions::close, took -> Banner.of(functions, took));
      }
    };
  }

  private static IllegalStateException exit(int status, String message) {
    System.err.println(message);
    System.exit(status);
    return new IllegalStateException(message);
  }
}
