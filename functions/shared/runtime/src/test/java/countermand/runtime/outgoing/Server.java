package countermand.runtime.outgoing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A server on this machine that answers as badly as a test wants, byte for byte. */
final class Server implements AutoCloseable {
  private final ServerSocket socket;
  private final Conversation conversation;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicReference<String> head = new AtomicReference<>("");

  /** What is done with a connection, once the request has been read. */
  @FunctionalInterface
  interface Conversation {
    void answer(OutputStream out, Socket connection) throws IOException;
  }

  Server(Conversation conversation) {
    this(plain(), conversation);
  }

  Server(ServerSocket socket, Conversation conversation) {
    this.socket = socket;
    this.conversation = conversation;
    Thread.ofVirtual().start(this::serve);
  }

  /** One that answers with this text. */
  static Server saying(String answer) {
    return new Server((out, _) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1)));
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many connections there were. */
  int calls() {
    return calls.get();
  }

  /** The beginning of the last request, as it was sent. */
  String head() {
    return head.get();
  }

  private static ServerSocket plain() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> converse(connection));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void converse(Socket connection) {
    calls.incrementAndGet();
    try (connection) {
      InputStream in = connection.getInputStream();
      byte[] request = new byte[4096];
      int read = in.read(request);
      head.set(new String(request, 0, Math.max(0, read), StandardCharsets.ISO_8859_1));
      conversation.answer(connection.getOutputStream(), connection);
    } catch (IOException _) {
      // The caller hung up, which is what some of the tests are about.
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
