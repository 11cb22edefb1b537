package countermand.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on loopback; a virtual thread a request. It listens at once, and answers from
 * {@link #start} on.
 */
public final class LocalServer implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LocalServer.class.getName());
  private static final int BACKLOG = 1024;

  /** API Gateway's own limit of a request. */
  public static final int BODY_BYTES_MAX = 10 * 1024 * 1024;

  private final HttpServer server;

  /** By path. The JDK's own contexts also answer what merely begins with the same letters. */
  private final Map<String, Endpoint> endpoints = new ConcurrentHashMap<>();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  static {
    // Without it small answers on kept connections wait 40 ms for the client's acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  /** Port 0 is any free one; a BindException where it is taken. */
  public LocalServer(int port) throws IOException {
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), BACKLOG);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /** Answers a path and all paths below it; the longest one that fits wins. */
  public LocalServer serve(String path, Endpoint endpoint) {
    endpoints.put(path, endpoint);
    return this;
  }

  public void start() {
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request = Request.of(exchange, BODY_BYTES_MAX);
    answer(request, endpoint(request.path())).sendTo(exchange);
  }

  private Endpoint endpoint(String path) {
    return endpoints.entrySet().stream()
        .filter(entry -> isAtOrBelow(path, entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(LocalServer::unknown);
  }

  private static boolean isAtOrBelow(String path, String served) {
    String folder = served.endsWith("/") ? served : served + "/";
    return path.equals(served) || path.startsWith(folder);
  }

  private static Reply unknown(Request request) {
    return Reply.problem(
        404, "Not Found", "ROUTE_NOT_FOUND", "Nothing answers " + request.path() + " here.");
  }

  // The last place where a fault of ours can still become an answer instead of a cut connection.
  private static Reply answer(Request request, Endpoint endpoint) {
    try {
      return endpoint.answer(request);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path() + " failed", e);
      return Reply.problem(
          500, "Internal Server Error", "INTERNAL", String.valueOf(e.getMessage()));
    }
  }
}
