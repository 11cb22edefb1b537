package countermand.local.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Pages for people. They load nothing, and run nothing. */
public final class Html {
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Content-Type", List.of("text/html; charset=utf-8"),
          "Cache-Control", List.of("no-store"),
          "Content-Security-Policy", List.of("default-src 'none'; style-src 'unsafe-inline'"));

  private Html() {}

  /**
   * A page as an answer.
   *
   * @param style its style sheet, of whole lines
   * @param body what is on it; what others said is {@link #escaped} there
   */
  public static Reply page(String title, String style, String body) {
    String page =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        %s\
        """
            .formatted(escaped(title), style, body);
    return new Reply(200, HEADERS, page.getBytes(StandardCharsets.UTF_8));
  }

  /** A text as text, and as an attribute's value. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
