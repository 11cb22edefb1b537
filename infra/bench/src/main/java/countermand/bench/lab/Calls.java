package countermand.bench.lab;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Calls of functions, each held to have gone well: a refusal is quick, and no measure. */
public final class Calls {
  private static final Pattern OK = Pattern.compile("\"statusCode\"\\s*:\\s*2\\d\\d");

  private static final int TRIES = 5;

  private Calls() {}

  /**
   * The answer, which is good.
   *
   * @throws IllegalStateException where it is not
   */
  public static byte[] ok(byte[] answer) {
    if (!good(answer)) {
      String text = new String(answer, StandardCharsets.UTF_8);
      throw new IllegalStateException("not what was to be measured: " + text);
    }
    return answer;
  }

  private static boolean good(byte[] answer) {
    return OK.matcher(new String(answer, StandardCharsets.UTF_8)).find();
  }

  /**
   * Whether the answer is that refusal.
   *
   * @throws IllegalStateException where it is neither that nor good
   */
  public static boolean refused(byte[] answer, String code) {
    boolean refused = new String(answer, StandardCharsets.UTF_8).contains(code);
    if (!refused) {
      ok(answer);
    }
    return refused;
  }

  /**
   * The answer, which is good at last: on a machine that is busy with other things a call may run
   * out of time, and a client tries again.
   *
   * @throws IllegalStateException where it never is
   */
  public static byte[] atLast(Supplier<byte[]> call) {
    for (int i = 1; i < TRIES; i++) {
      byte[] answer = call.get();
      if (good(answer)) {
        return answer;
      }
    }
    return ok(call.get());
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
