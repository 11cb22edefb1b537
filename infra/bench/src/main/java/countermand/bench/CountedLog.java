package countermand.bench;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A file for what functions print, which knows how much that was. */
final class CountedLog implements AutoCloseable {
  private final AtomicLong bytes = new AtomicLong();
  private final PrintStream stream;

  CountedLog(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    stream = new PrintStream(new Counting(out), false, StandardCharsets.UTF_8);
  }

  PrintStream stream() {
    return stream;
  }

  long bytes() {
    stream.flush();
    return bytes.get();
  }

  @Override
  public void close() {
    stream.close();
  }

  private final class Counting extends FilterOutputStream {
    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int one) throws IOException {
      bytes.incrementAndGet();
      out.write(one);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      bytes.addAndGet(length);
      out.write(some, from, length);
    }
  }
}
