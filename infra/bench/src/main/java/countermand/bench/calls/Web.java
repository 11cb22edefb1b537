package countermand.bench.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends requests, and waits for their answers. */
final class Web implements AutoCloseable {
  private static final int FIRST_ERROR = 400;

  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * The answer, whatever it is.
   *
   * @throws UncheckedIOException where there is none
   */
  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return http.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + request.uri() + " was called", e);
    }
  }

  /**
   * The answer, which is no error.
   *
   * @throws IllegalStateException where it is one
   */
  <T> HttpResponse<T> good(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    HttpResponse<T> answer = send(request, body);
    if (answer.statusCode() >= FIRST_ERROR) {
      throw new IllegalStateException(
          answer.uri() + " was answered " + answer.statusCode() + ": " + text(answer.body()));
    }
    return answer;
  }

  @Override
  public void close() {
    http.close();
  }

  /** What can be read of a body. */
  private static String text(Object body) {
    return body instanceof String text ? text : "";
  }
}
