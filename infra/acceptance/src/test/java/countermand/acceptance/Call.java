package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One HTTP request.
 *
 * @param path as it goes over the wire, percent-encoded
 */
record Call(String method, String path, Map<String, String> headers, BodyPublisher body) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Far more than a month of a busy system takes; it only ends a story that would never end. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  static Call get(String path) {
    return of("GET", path, "");
  }

  static Call post(String path, String body) {
    return of("POST", path, body);
  }

  static Call of(String method, String path, String body) {
    Run.uses(body);
    BodyPublisher publisher =
        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    return new Call(method, path, Map.of(), publisher);
  }

  Call with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, Map.copyOf(more), body);
  }

  Call with(Map<String, String> others) {
    Map<String, String> more = new HashMap<>(headers);
    more.putAll(others);
    return new Call(method, path, Map.copyOf(more), body);
  }

  Call with(byte[] bytes) {
    return new Call(method, path, headers, BodyPublishers.ofByteArray(bytes));
  }

  /** Sends it. Whatever it was, the answer is never a 5xx, and is as openapi.yaml describes it. */
  Answer send() {
    Answer answer = sendWhileUnwell();
    assertThat(answer.status()).as("%s", answer).isLessThan(500);
    return answer;
  }

  /** Sends it while something that everything needs is broken on purpose. */
  Answer sendWhileUnwell() {
    if (path.startsWith("/_local/")) {
      Target.chosen().needed(path);
    }
    Run.uses(path, headers);
    try {
      HttpResponse<String> response =
          CLIENT.send(request(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      Answer answer =
          new Answer(
              method + " " + path, response.statusCode(), response.headers(), response.body());
      Run.hears(answer);
      Contract.published().holds(method, path, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(Target.chosen().base() + path))
            .timeout(PATIENCE)
            .method(method, body);
    headers.forEach(request::header);
    return request.build();
  }
}
