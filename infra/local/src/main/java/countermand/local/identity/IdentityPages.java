package countermand.local.identity;

import static countermand.local.http.Html.escaped;

import countermand.local.http.Html;
import countermand.local.http.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What people see of the provider. */
final class IdentityPages {
  private static final String STYLE =
      """
      :root { color-scheme: light dark }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 0 auto; padding: 1rem }
      h1 { font-size: 1.4rem }
      li { margin: .5rem 0 }
      """;

  private IdentityPages() {}

  /** As whom somebody wants to come. */
  static Reply choice(Form asked) {
    StringBuilder people = new StringBuilder("<h1>Who are you?</h1>\n<ul>\n");
    for (Person person : Person.values()) {
      people.append("<li>").append(link(asked.with("person", person.name()), person.label()));
    }
    people.append("</ul>\n<p>").append(link(asked, "Nobody: back")).append("</p>\n");
    return page(people.toString());
  }

  static Reply signedOut(Form asked) {
    String back = asked.text("post_logout_redirect_uri");
    return page("<h1>You are signed out</h1>\n<p><a href=\"" + escaped(back) + "\">Back</a></p>\n");
  }

  static Reply to(URI address) {
    return new Reply(303, Map.of("Location", List.of(address.toString())), new byte[0]);
  }

  private static String link(Form query, String label) {
    String address = query.at(IdentityProvider.PATH + "/choose").toString();
    return "<a href=\"" + escaped(address) + "\">" + escaped(label) + "</a>";
  }

  private static Reply page(String body) {
    return Html.page(IdentityProvider.NAME, STYLE, body);
  }
}
