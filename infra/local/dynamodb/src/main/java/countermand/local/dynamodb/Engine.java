package countermand.local.dynamodb;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * The emulator, started. Its class is loaded by {@link Emulator} only; the rest of the JVM sees it
 * as the two JDK interfaces that it implements (the port, and closing).
 *
 * <p>Amazon's own ServerRunner listens on every interface of the machine and prints a banner, so
 * the server is put together here, of the same two parts.
 */
public final class Engine implements Closeable, IntSupplier {
  static final String HOST = "127.0.0.1";

  private static final boolean SHARED_BY_ALL_CREDENTIALS = true;
  private static final boolean DELAY_TRANSIENT_STATUSES = false;

  /** A logger that nobody holds on to forgets its level. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final LocalDynamoDBServerHandler handler;
  private final Server server;

  /** See {@link EmbeddedDynamoDb#start}. */
  public Engine(int port, @Nullable Path dataDirectory) throws Exception {
    SQLITE.setLevel(Level.OFF);
    String database = dataDirectory == null ? null : made(dataDirectory);
    handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(
                port,
                dataDirectory == null,
                database,
                SHARED_BY_ALL_CREDENTIALS,
                DELAY_TRANSIENT_STATUSES),
            null);
    server = new Server(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
    server.setHandler(handler);
    server.start();
  }

  private static String made(Path dataDirectory) throws Exception {
    return Files.createDirectories(dataDirectory).toAbsolutePath().toString();
  }

  /** The port that it listens on. */
  @Override
  public int getAsInt() {
    return server.getURI().getPort();
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException("Jetty did not stop", e);
    } finally {
      handler.close();
    }
  }
}
