package countermand.local.identity;

import countermand.local.http.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What people see of the provider. */
final class IdentityPages {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Local people</title>
      <style>
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 0 auto; padding: 1rem }
      h1 { font-size: 1.4rem }
      li { margin: .5rem 0 }
      </style>
      """;

  private IdentityPages() {}

  /** As whom somebody wants to come. */
  static Reply choice(Form asked) {
    StringBuilder page = new StringBuilder(HEAD).append("<h1>Who are you?</h1>\n<ul>\n");
    for (Person person : Person.values()) {
      page.append("<li>").append(link(asked.with("person", person.name()), person.label()));
    }
    page.append("</ul>\n<p>").append(link(asked, "Nobody: back")).append("</p>\n");
    return html(page.toString());
  }

  static Reply signedOut(Form asked) {
    String back = asked.text("post_logout_redirect_uri");
    return html(
        HEAD + "<h1>You are signed out</h1>\n<p><a href=\"" + escaped(back) + "\">Back</a></p>\n");
  }

  static Reply to(URI address) {
    return new Reply(303, Map.of("Location", List.of(address.toString())), new byte[0]);
  }

  private static String link(Form query, String label) {
    String address = query.at(IdentityProvider.PATH + "/choose").toString();
    return "<a href=\"" + escaped(address) + "\">" + escaped(label) + "</a>";
  }

  private static Reply html(String text) {
    return new Reply(
        200,
        Map.of(
            "Content-Type", List.of("text/html; charset=utf-8"),
            "Cache-Control", List.of("no-store"),
            "Content-Security-Policy", List.of("default-src 'none'; style-src 'unsafe-inline'")),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
