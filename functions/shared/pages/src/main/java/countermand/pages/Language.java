package countermand.pages;

import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The languages that the console speaks. The one that a reader chose is kept; else its browser's.
 */
enum Language {
  EN(Locale.UK, "English"),
  PT(Locale.of("pt", "BR"), "Português");

  private static final String COOKIE = "countermand-language";
  private static final Duration KEPT = Duration.ofDays(365);

  private final Locale locale;
  private final String label;

  Language(Locale locale, String label) {
    this.locale = locale;
    this.label = label;
  }

  Locale locale() {
    return locale;
  }

  /** Its own name for itself. */
  String label() {
    return label;
  }

  /** Its tag (BCP 47). */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Language of(HttpRequest request) {
    return Cookies.read(request, COOKIE)
        .flatMap(Language::tagged)
        .or(() -> accepted(request.header("Accept-Language").orElse("")))
        .orElse(EN);
  }

  /** {@code GET /console/language/{language}}: keeps the choice and goes back. */
  static HttpReply choose(HttpRequest request) {
    String to = Place.inside(request.queryValue("next").orElse(""));
    HttpReply back = Pages.redirect(Place.root(request) + to);
    return tagged(request.pathParameters().getOrDefault("language", ""))
        .map(language ->
            back.keeping(Cookies.set(request, COOKIE, language.tag(), KEPT.toSeconds())))
        .orElse(back);
  }

  /** The first of the accepted ones that is spoken here; weights are in order in every browser. */
  private static Optional<Language> accepted(String header) {
    return Arrays.stream(header.split(",", -1))
        .map(range -> range.strip().split("[-;]", 2)[0])
        .flatMap(tag -> tagged(tag).stream())
        .findFirst();
  }

  private static Optional<Language> tagged(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag().equalsIgnoreCase(tag))
        .findFirst();
  }
}
