package countermand.bench.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody at the console. */
final class Person implements AutoCloseable {
  private static final int FIRST_ERROR = 400;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI console;
  private String cookie = "";

  private Person(URI base) {
    this.console = base.resolve("/console/");
  }

  /** Somebody who signs in with a key. */
  static Person signedIn(URI base, String key) {
    Person person = new Person(base);
    HttpResponse<byte[]> in =
        person.send(
            HttpRequest.newBuilder(person.console.resolve("sign-in"))
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "key=" + URLEncoder.encode(key, StandardCharsets.UTF_8))));
    person.cookie = in.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
    return person;
  }

  /** Reads a page; how many bytes it has. */
  int reads(String page) {
    return send(HttpRequest.newBuilder(console.resolve(page)).GET()).body().length;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              cookie.isEmpty() ? request.build() : request.header("Cookie", cookie).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= FIRST_ERROR) {
        throw new IllegalStateException(answer.uri() + " was answered " + answer.statusCode());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at the console", e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
