package countermand.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the functions wrote: their lines and metrics go where the whole run's output goes. */
final class Logs {
  private static final ByteArrayOutputStream KEPT = new ByteArrayOutputStream();

  private Logs() {}

  /** From now on what is written is kept, too. */
  static void keep() {
    System.setOut(new PrintStream(new Tee(System.out), true, StandardCharsets.UTF_8));
  }

  /** All that was written; empty where the system writes elsewhere. */
  static String kept() {
    return KEPT.toString(StandardCharsets.UTF_8);
  }

  private static final class Tee extends FilterOutputStream {
    Tee(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      KEPT.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
      KEPT.write(bytes, from, count);
    }
  }
}
