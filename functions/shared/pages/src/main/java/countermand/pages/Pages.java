package countermand.pages;

import countermand.dialects.HttpReply;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values as pages, with the headers that every page has. */
final class Pages {
  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Nothing from elsewhere, nothing inline, in nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Type", "text/html; charset=utf-8",
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Strict-Transport-Security", "max-age=31536000",
          "Cache-Control", "no-store");

  private Pages() {}

  static HttpReply page(String template, Frame frame) {
    return page(200, template, Map.of("frame", frame));
  }

  static HttpReply page(String template, Frame frame, Object view) {
    return page(200, template, frame, view);
  }

  static HttpReply page(int status, String template, Frame frame, Object view) {
    return page(status, template, Map.of("frame", frame, "view", view));
  }

  private static HttpReply page(int status, String template, Map<String, Object> values) {
    StringOutput html = new StringOutput();
    ENGINE.render(template + ".jte", values, html);
    return new HttpReply(status, HEADERS, html.toString());
  }

  /** To another page, which is then asked for with GET, whatever led there (RFC 9110, 15.4.4). */
  static HttpReply redirect(String to) {
    Map<String, String> headers = new LinkedHashMap<>(HEADERS);
    headers.put("Location", to);
    return new HttpReply(303, headers, "");
  }
}
