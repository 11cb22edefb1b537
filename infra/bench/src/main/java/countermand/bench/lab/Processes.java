package countermand.bench.lab;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the machine says of a running JVM. On Linux only. */
public final class Processes {
  private Processes() {}

  /** The most memory that it has had, in MiB. */
  public static double peakMebibytes(long pid) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
      }
    }
    throw new IOException("no peak is known of process " + pid);
  }

  /** How many classes it has loaded. */
  public static long classes(long pid) throws IOException {
    Path jstat = Path.of(System.getProperty("java.home"), "bin", "jstat");
    Process process =
        new ProcessBuilder(jstat.toString(), "-class", Long.toString(pid))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> lines = printed.lines().toList();
    if (status(process) != 0 || lines.size() < 2) {
      throw new IOException("jstat says nothing of process " + pid + ": " + printed);
    }
    return Long.parseLong(lines.get(1).strip().replaceFirst("\\s.*", ""));
  }

  /**
   * The processor time that it has had, in steps of 10 ms.
   *
   * @throws IllegalStateException where it runs no longer
   */
  static Duration processorTime(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow(() -> new IllegalStateException("process " + pid + " runs no longer"));
  }

  private static int status(Process process) throws InterruptedIOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while jstat ran");
    }
  }
}
