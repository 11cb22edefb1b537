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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that keeps connections, and does with one request after the other what it is told. */
final class OneByOne implements Closeable {
  private enum Then {
    KEEPS_THE_CONNECTION,
    CLOSES_IT,
    FALLS_SILENT
  }

  private record Answer(String text, Then then) {}

  private final ServerSocket socket;
  private final LinkedBlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<Socket> silent = new CopyOnWriteArrayList<>();
  private final Semaphore arrived = new Semaphore(0);
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
    answers.add(new Answer(said(status, body.length(), body), Then.KEEPS_THE_CONNECTION));
  }

  /** It reads the next request, and closes the connection. */
  void hangsUp() {
    answers.add(new Answer("", Then.CLOSES_IT));
  }

  /** It reads the next request, and never answers; others it takes meanwhile. */
  void saysNothing() {
    answers.add(new Answer("", Then.FALLS_SILENT));
  }

  /** It answers the next request with less than it promises, and never goes on. */
  void stopsAfter(String beginning) {
    answers.add(new Answer(said(200, beginning.length() + 1, beginning), Then.FALLS_SILENT));
  }

  private static String said(int status, int length, String body) {
    return "HTTP/1.1 %d Said\r\nx-amzn-RequestId: 1\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, length, body);
  }

  /** Waits for a request that nobody has waited for before. */
  void awaitRequest() throws InterruptedException {
    if (!arrived.tryAcquire(30, TimeUnit.SECONDS)) {
      throw new AssertionError("no request has come");
    }
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
    for (Socket connection : silent) {
      connection.close();
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        serve(socket.accept());
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
    connections.incrementAndGet();
    InputStream in = new BufferedInputStream(connection.getInputStream());
    for (String request = next(in); !request.isEmpty(); request = next(in)) {
      received.add(request);
      arrived.release();
      Answer answer = answers.take();
      connection.getOutputStream().write(answer.text().getBytes(UTF_8));
      switch (answer.then()) {
        case KEEPS_THE_CONNECTION -> {}
        case CLOSES_IT -> {
          connection.close();
          return;
        }
        case FALLS_SILENT -> {
          silent.add(connection);
          return;
        }
      }
    }
    connection.close();
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
