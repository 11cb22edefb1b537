package countermand.bench.calls;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client of a running local system, on its native demo link. */
public final class Client implements AutoCloseable {
  private static final String LINK = "/v1/links/demo-native";
  private static final int REFUSED = 409;

  private final URI base;
  private final String marketplace;
  private final String seller;
  private final Web web = new Web();

  /** {@code marketplace} and {@code seller}: their Authorization headers. */
  public Client(URI base, String marketplace, String seller) {
    this.base = base;
    this.marketplace = marketplace;
    this.seller = seller;
  }

  /** The marketplace calls. */
  public void marketplace(String method, String path, String body) {
    good(method, LINK + path, marketplace, body);
  }

  /** The seller calls. */
  public void seller(String method, String path, String body) {
    good(method, LINK + path, seller, body);
  }

  /** The seller calls, and is refused. */
  public void refusedSeller(String method, String path, String body) {
    HttpResponse<String> answer =
        web.send(request(method, LINK + path, seller, body), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != REFUSED) {
      throw new IllegalStateException("not refused: " + answer.body());
    }
  }

  /** Moves the clock, and waits until all is done that is owed. */
  public void advance(String duration) {
    good("POST", "/_local/clock", marketplace, "{\"advance\": \"" + duration + "\"}");
  }

  @Override
  public void close() {
    web.close();
  }

  private void good(String method, String path, String key, String body) {
    web.good(request(method, path, key, body), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String path, String key, String body) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", key)
        .method(method, HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
