package countermand.bench.calls;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Somebody at the console. */
final class Person implements AutoCloseable {
  private final Web web = new Web();
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
    HttpRequest whole =
        cookie.isEmpty() ? request.build() : request.header("Cookie", cookie).build();
    return web.good(whole, HttpResponse.BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    web.close();
  }
}
