package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Hundreds of odd requests to every page and form. Whatever comes, it is answered, is never our
 * fault, shows nothing of our insides, and what somebody planted is text and no markup.
 *
 * <p>{@code -Dconsole.fuzz.seed=…} lives through other ones, {@code -Dconsole.fuzz.requests=N}
 * through any number.
 */
final class ConsoleFuzzStory {
  private static final int REQUESTS = Integer.getInteger("console.fuzz.requests", 400);
  private static final long SEED = Long.getLong("console.fuzz.seed", 20_261_122);
  private static final String PLANTED = "\"'><x-planted onload=x>";

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\u0000",
          "\r\nX-Injected: 1",
          "%0d%0aX-Injected:%201",
          "\u202e\u200b\ufeff",
          "\ud800",
          "\ud83d\ude00",
          "../../..",
          "..%2f",
          "%",
          "%zz",
          "%c0%af",
          "a#b",
          "a/b",
          "//evil.example",
          "https://evil.example/console",
          "console/../../x",
          "javascript:1",
          "${jndi:ldap://x}",
          "{{7*7}}",
          "{0}",
          "__proto__",
          "' OR 1=1 --",
          PLANTED,
          "-1",
          "NaN",
          "x".repeat(129),
          "y".repeat(1_001),
          "z".repeat(5_000),
          "z".repeat(5_000) + "/r1",
          "o/" + "r".repeat(5_000),
          "999999999999999999999999",
          "r1",
          "decline",
          "accept",
          "yes",
          "OTHER",
          "PACKED",
          "DEMO");

  private static final List<String> PAGES =
      List.of(
          "",
          "/sign-in",
          "/decisions",
          "/search",
          "/links",
          "/language/{}",
          "/assets/{}",
          "/orders/{}",
          "/links/{}/decisions",
          "/links/{}/orders/{}",
          "/links/{}/search",
          "/links/{}/failed",
          "/{}");

  private static final List<String> FORMS =
      List.of(
          "/decisions",
          "/decisions",
          "/decisions",
          "/sign-in",
          "/links/{}/deliveries/{}/redeliver");

  private static final List<String> FIELDS =
      List.of(
          "which",
          "answer",
          "own",
          "template",
          "shown",
          "confirmed",
          "after",
          "next",
          "form",
          "key");

  private static final List<String> QUERY = List.of("q", "after", "next", "ended", "none");

  private final Random chance = new Random(SEED);
  private final Connected link = Connected.natives();
  private final Sale sale = Sale.on(link.keyed());
  private final Map<Integer, Integer> seen = new TreeMap<>();

  @Test
  void whateverComesIsAnsweredAndNeverOurFault() {
    sale.waits("><x-planted onload=x>");
    List<Reader> readers =
        List.of(
            Reader.with(link.consoleKey("seller")),
            Reader.with(link.consoleKey("marketplace")),
            Reader.with(Demo.operatorsConsoleKey()),
            Reader.of("pt"));
    List<String> tokens = readers.stream().map(ConsoleFuzzStory::formToken).toList();
    for (int i = 0; i < REQUESTS; i++) {
      int who = chance.nextInt(readers.size());
      Reader reader = readers.get(who);
      Map<String, String> cookies = Map.copyOf(reader.cookies());
      Reader.Page page =
          chance.nextBoolean()
              ? reader.gets("/console" + path(PAGES) + query())
              : reader.posts("/console" + path(FORMS), fields(tokens.get(who)));
      sound(page, "request " + i + " of -Dconsole.fuzz.seed=" + SEED);
      reader.cookies().putAll(cookies);
      seen.merge(page.status(), 1, Integer::sum);
    }
    System.out.println("pages to odd requests, by status: " + seen);
    assertThat(seen).as("as deep as the pages").containsKeys(200, 303, 403, 404);
  }

  private static void sound(Reader.Page page, String what) {
    assertThat(page.html())
        .as(what)
        .doesNotContain("<x-planted", "Exception", "\tat ", "countermand.runtime");
    assertThat(page.header("X-Injected")).as(what).isEmpty();
    assertThat(page.header("Location")).as(what).doesNotContain("//", "evil.example/");
  }

  private static String formToken(Reader reader) {
    Reader.Page page = reader.gets("/console/decisions");
    return page.status() == 200
        ? page.formToken()
        : reader.gets("/console/links").status() == 200
            ? reader.gets("/console/links").formToken()
            : "";
  }

  private String path(List<String> among) {
    String path = any(among);
    while (path.contains("{}")) {
      path =
          path.replaceFirst(
              "\\{}",
              Reader.encoded(chance.nextInt(3) > 0 ? right(path) : text()).replace("+", "%20"));
    }
    return path;
  }

  /** What would be right there. */
  private String right(String path) {
    return path.startsWith("/links/{}") ? link.id() : sale.id;
  }

  private String query() {
    StringBuilder query = new StringBuilder();
    for (int i = chance.nextInt(3); i > 0; i--) {
      query.append(query.isEmpty() ? '?' : '&').append(any(QUERY)).append('=');
      query.append(Reader.encoded(text()));
    }
    return query.toString();
  }

  private String[] fields(String token) {
    List<String> fields = new ArrayList<>();
    if (chance.nextInt(8) > 0) {
      fields.addAll(List.of("form", token));
    }
    if (chance.nextInt(4) > 0) {
      fields.addAll(List.of("which", sale.id + "/r1", "answer", "decline"));
    }
    for (int i = chance.nextInt(5); i > 0; i--) {
      fields.addAll(List.of(any(FIELDS), text()));
    }
    return fields.toArray(String[]::new);
  }

  private String text() {
    return any(TEXTS);
  }

  private String any(List<String> among) {
    return among.get(chance.nextInt(among.size()));
  }
}
