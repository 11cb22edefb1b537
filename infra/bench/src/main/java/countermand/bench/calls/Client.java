package countermand.bench.calls;

import countermand.local.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A client of a running local system, on its native demo link. */
public final class Client implements AutoCloseable {
  private static final String LINK = "/v1/links/demo-native";
  private static final int FIRST_ERROR = 400;

  private final URI base;
  private final String marketplace;
  private final String seller;
  private final HttpClient http = HttpClient.newHttpClient();

  /** {@code marketplace} and {@code seller}: their Authorization headers. */
  public Client(URI base, String marketplace, String seller) {
    this.base = base;
    this.marketplace = marketplace;
    this.seller = seller;
  }

  /** The marketplace calls. */
  public void marketplace(String method, String path, String body) {
    good(call(method, LINK + path, marketplace, body));
  }

  /** The seller calls. */
  public void seller(String method, String path, String body) {
    good(call(method, LINK + path, seller, body));
  }

  /** The seller calls, and is refused. */
  public void refusedSeller(String method, String path, String body) {
    HttpResponse<String> answer = call(method, LINK + path, seller, body);
    if (answer.statusCode() != 409) {
      throw new IllegalStateException("not refused: " + answer.body());
    }
  }

  /** Moves the clock, and waits until all is done that is owed. */
  public void advance(String duration) {
    good(call("POST", "/_local/clock", marketplace, "{\"advance\": \"" + duration + "\"}"));
  }

  /** Everything that is stored, item by item. */
  public com.fasterxml.jackson.databind.JsonNode table() {
    return Json.read(good(call("GET", "/_local/table", marketplace, "")).body());
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpResponse<String> call(String method, String path, String key, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", key)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + path + " was called", e);
    }
  }

  private static HttpResponse<String> good(HttpResponse<String> answer) {
    if (answer.statusCode() >= FIRST_ERROR) {
      throw new IllegalStateException(answer.request().uri() + ": " + answer.body());
    }
    return answer;
  }
}
