package countermand.local.isolated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A runtime's side of the Runtime API, call by call. */
final class FakeRuntime {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final String base;

  /** {@code runtimeApi}: host and port, as a runtime finds them in its environment. */
  FakeRuntime(String runtimeApi) {
    base = "http://" + runtimeApi + "/2018-06-01/runtime/";
  }

  /** Waits for an invocation. */
  HttpResponse<String> next() {
    return send(request("invocation/next").GET());
  }

  /** Waits, where a snapshot would be taken, until it is restored. */
  int restored() {
    return send(request("restore/next").GET()).statusCode();
  }

  int respond(String requestId, String answer) {
    return post("invocation/" + requestId + "/response", answer).statusCode();
  }

  /** Asks for an invocation and answers it. */
  void answerOne(String answer) {
    respond(requestId(next()), answer);
  }

  /** Posts anything to any path. */
  HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  static String requestId(HttpResponse<?> invocation) {
    return invocation.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
