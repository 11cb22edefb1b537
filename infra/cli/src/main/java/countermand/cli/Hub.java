package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The hub, by its API. */
final class Hub {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String base;
  private final String authorization;

  private Hub(String base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /**
   * A hub.
   *
   * @param key with or without the word Bearer before it
   */
  static Hub at(URI url, String key) {
    boolean https = "https".equalsIgnoreCase(url.getScheme());
    boolean here =
        "http".equalsIgnoreCase(url.getScheme())
            && THIS_MACHINE.contains(String.valueOf(url.getHost()));
    if (!https && !here) {
      throw Failure.misused(
          "The URL must begin with https://, or the key could be read on its way.");
    }
    String bare = key.strip().replaceFirst("(?i)^bearer +", "");
    return new Hub(url.toString().replaceFirst("/+$", ""), "Bearer " + bare);
  }

  /** A path of these, each percent-encoded where it needs to be. */
  static String path(String... parts) {
    StringBuilder path = new StringBuilder("/v1");
    for (String part : parts) {
      path.append('/').append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return path.toString();
  }

  Reply get(String path) {
    return good(send("GET", path, BodyPublishers.noBody(), Map.of()));
  }

  /** What is there; empty where nothing is. */
  Optional<Reply> find(String path) {
    Reply reply = send("GET", path, BodyPublishers.noBody(), Map.of());
    return reply.status() == 404 ? Optional.empty() : Optional.of(good(reply));
  }

  Reply put(String path, JsonNode body, Map<String, String> headers) {
    return good(send("PUT", path, BodyPublishers.ofString(body.toString()), headers));
  }

  Reply post(String path, JsonNode body) {
    return good(send("POST", path, BodyPublishers.ofString(body.toString()), Map.of()));
  }

  void delete(String path) {
    good(send("DELETE", path, BodyPublishers.noBody(), Map.of()));
  }

  /** Every item of a list, page after page. */
  List<JsonNode> all(String path, String field) {
    List<JsonNode> items = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    String cursor = "";
    do {
      JsonNode page = get(path + separator + "limit=100" + cursor).json();
      page.path(field).forEach(items::add);
      String next = page.path("cursor").asText();
      cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!cursor.isEmpty());
    return items;
  }

  private static Reply good(Reply reply) {
    if (reply.good()) {
      return reply;
    }
    throw reply.failure();
  }

  private Reply send(String method, String path, BodyPublisher body, Map<String, String> headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + path))
              .timeout(PATIENCE)
              .header("Authorization", authorization)
              .method(method, body);
      headers.forEach(request::header);
      HttpResponse<String> response =
          client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Reply(
          response.statusCode(),
          response.headers().firstValue("ETag").orElse(""),
          Json.read(response.body()));
    } catch (IOException e) {
      throw Failure.unwell("The hub at " + base + " was not reached: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Failure.unwell("Interrupted; whether the hub did it is not known.");
    }
  }
}
