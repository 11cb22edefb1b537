package countermand.local.dynamodb;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB Local, running in this JVM and answering on the loopback interface only.
 *
 * <p>All credentials and regions see the same tables. Table names need three characters or more.
 * Several may run at once, but two on one data directory disturb each other.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {
  private static final String ENGINE = "countermand.local.dynamodb.Engine";

  private final Closeable engine;
  private final URI endpoint;

  private EmbeddedDynamoDb(Closeable engine, int port) {
    this.engine = engine;
    this.endpoint = URI.create("http://" + Engine.HOST + ":" + port);
  }

  /**
   * Starts the emulator and returns when it answers.
   *
   * @param port where it listens; 0 for any free port
   * @param dataDirectory where the tables are kept, made if it is missing; null for in memory
   * @throws IllegalStateException if it cannot start, for instance because the port is taken
   */
  public static EmbeddedDynamoDb start(int port, @Nullable Path dataDirectory) {
    try {
      Object engine = Emulator.construct(ENGINE, port, dataDirectory);
      return new EmbeddedDynamoDb((Closeable) engine, ((IntSupplier) engine).getAsInt());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "DynamoDB Local did not start on port " + port + ", data in " + dataDirectory, e);
    }
  }

  /** Where clients connect: {@code http://127.0.0.1:<port>}. */
  public URI endpoint() {
    return endpoint;
  }

  /** Stops answering and lets go of the data directory. What was in memory is gone. */
  @Override
  public void close() {
    try {
      engine.close();
    } catch (IOException e) {
      throw new UncheckedIOException("DynamoDB Local did not stop: " + endpoint, e);
    }
  }
}
