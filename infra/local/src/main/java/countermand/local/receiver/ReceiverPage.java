package countermand.local.receiver;

import countermand.local.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What arrived, as a page for people. */
final class ReceiverPage {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Notices received</title>
      <style>
      :root { color-scheme: light dark; --line: #8886; --good: #176b35; --bad: #a3201d }
      @media (prefers-color-scheme: dark) { :root { --good: #7ed69b; --bad: #ff9a94 } }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
      h1 { font-size: 1.4rem }
      h2 { font-size: 1rem; margin: 0; overflow-wrap: anywhere }
      article { border-top: 1px solid var(--line); padding: .75rem 0 }
      p { margin: .25rem 0 }
      .good { color: var(--good) }
      .bad { color: var(--bad) }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; margin: .5rem 0 }
      </style>
      <h1>Notices received</h1>
      """;
  private static final String EMPTY =
      """
      <p>Nothing has arrived yet. Cancel an order of a demo link, and load this page again.</p>
      """;
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "Content-Type", List.of("text/html; charset=utf-8"),
          "Cache-Control", List.of("no-store"),
          "Content-Security-Policy", List.of("default-src 'none'; style-src 'unsafe-inline'"));

  private ReceiverPage() {}

  static Reply of(List<Received> newestFirst) {
    StringBuilder page = new StringBuilder(HEAD);
    if (newestFirst.isEmpty()) {
      page.append(EMPTY);
    } else {
      page.append("<p>The last ").append(newestFirst.size()).append(", newest first.</p>\n");
    }
    newestFirst.forEach(received -> add(page, received));
    return new Reply(200, HEADERS, page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void add(StringBuilder page, Received received) {
    Signature signature = received.signature();
    StringBuilder headers = new StringBuilder();
    received
        .headers()
        .forEach((name, values) ->
            headers.append(name).append(": ").append(String.join(", ", values)).append('\n'));
    page.append(
        """
        <article>
        <h2>%s</h2>
        <p><time>%s</time>, %s</p>
        <p class="%s">Signature: %s</p>
        <pre>%s</pre>
        <details><summary>Headers</summary><pre>%s</pre></details>
        </article>
        """
            .formatted(
                escaped(received.method() + " " + received.path()),
                escaped(received.at().toString()),
                received.answered() == 0 ? "left hanging" : "answered " + received.answered(),
                signature.verifies() ? "good" : "bad",
                escaped(signature.says()),
                escaped(received.body()),
                escaped(headers.toString())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
