package countermand.local.receiver;

import static countermand.local.http.Html.escaped;

import countermand.local.http.Html;
import countermand.local.http.Reply;
import java.util.List;

/** What arrived, as a page for people. */
final class ReceiverPage {
  private static final String TITLE = "Notices received";
  private static final String STYLE =
      """
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
      """;
  private static final String EMPTY =
      """
      <p>Nothing has arrived yet. Cancel an order of a demo link, and load this page again.</p>
      """;

  private ReceiverPage() {}

  static Reply of(List<Received> newestFirst) {
    StringBuilder page = new StringBuilder("<h1>" + TITLE + "</h1>\n");
    if (newestFirst.isEmpty()) {
      page.append(EMPTY);
    } else {
      page.append("<p>The last ").append(newestFirst.size()).append(", newest first.</p>\n");
    }
    newestFirst.forEach(received -> add(page, received));
    return Html.page(TITLE, STYLE, page.toString());
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
}
