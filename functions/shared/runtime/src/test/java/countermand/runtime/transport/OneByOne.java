package countermand.runtime.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that keeps connections, and does with one request after the other what it is told. */
final class OneByOne implements Closeable {
  private static final String HANG_UP = "";

  private final ServerSocket socket;
  private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  private OneByOne(ServerSocket socket) {
    this.socket = socket;
  }

  static OneByOne start() {
    try {
      OneByOne server = new OneByOne(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(server::serve);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI base() {
    return URI.create(
        "http://%s:%d/".formatted(socket.getInetAddress().getHostAddress(), socket.getLocalPort()));
  }

  void answers(int status, String body) {
    answers.add(
        "HTTP/1.1 %d Said\r\nx-amzn-RequestId: 1\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, body.length(), body));
  }

  /** It reads the next request, and closes the connection. */
  void hangsUp() {
    answers.add(HANG_UP);
  }

  List<String> received() {
    return received;
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connections.incrementAndGet();
        serve(connection);
      } catch (SocketException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void serve(Socket connection) throws IOException, InterruptedException {
    InputStream in = new BufferedInputStream(connection.getInputStream());
    for (String request = next(in); !request.isEmpty(); request = next(in)) {
      received.add(request);
      String answer = answers.take();
      if (answer.equals(HANG_UP)) {
        return;
      }
      connection.getOutputStream().write(answer.getBytes(UTF_8));
    }
  }

  /** A request with its body; empty where the other side has closed the connection. */
  private static String next(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int read = in.read();
      if (read < 0) {
        return "";
      }
      head.write(read);
    }
    int length =
        head.toString(ISO_8859_1)
            .lines()
            .filter(line -> line.startsWith("Content-Length: "))
            .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
            .findFirst()
            .orElse(0);
    return head.toString(ISO_8859_1) + new String(in.readNBytes(length), UTF_8);
  }
}
