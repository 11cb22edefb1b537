package countermand.local.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Passes requests on to another server, byte for byte, and its answers back. */
public final class Forward implements Endpoint, AutoCloseable {
  /** What each connection has its own of. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection", "content-length", "date", "expect", "host", "transfer-encoding", "upgrade");

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** {@code base}: scheme, host and port. */
  public Forward(URI base) {
    this.base = base;
  }

  @Override
  public Reply answer(Request request) {
    try {
      HttpResponse<byte[]> response =
          client.send(forwarded(request), HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), passing(response.headers().map()), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + base + " was asked", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private HttpRequest forwarded(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(base.resolve(request.uri()))
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    passing(request.headers())
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    return builder.build();
  }

  private static Map<String, List<String>> passing(Map<String, List<String>> headers) {
    Map<String, List<String>> result = new TreeMap<>(headers);
    result.keySet().removeIf(name -> OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT)));
    return result;
  }
}
