package countermand.bench.lab;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Calls of functions, each held to have gone well: a refusal is quick, and no measure. */
public final class Calls {
  private static final Pattern OK = Pattern.compile("\"statusCode\"\\s*:\\s*2\\d\\d");

  private Calls() {}

  /**
   * The answer, which is good.
   *
   * @throws IllegalStateException where it is not
   */
  public static byte[] ok(byte[] answer) {
    String text = new String(answer, StandardCharsets.UTF_8);
    if (!OK.matcher(text).find()) {
      throw new IllegalStateException("not what was to be measured: " + text);
    }
    return answer;
  }

  /** How long it takes to answer well. */
  public static Duration timed(Supplier<byte[]> call) {
    long began = System.nanoTime();
    byte[] answer = call.get();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    ok(answer);
    return took;
  }
}
