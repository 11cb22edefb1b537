package countermand.local.fake;

import com.sun.net.httpserver.Headers;
import countermand.local.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Requests as the server hands them on. */
public final class Requests {
  private Requests() {}

  public static Request of(String method, String path, String body) {
    return of(method, path, body, Map.of());
  }

  public static Request of(String method, String path, String body, Map<String, String> headers) {
    Headers all = new Headers();
    headers.forEach(all::add);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Request(method, URI.create(path), all, bytes, false, "");
  }
}
