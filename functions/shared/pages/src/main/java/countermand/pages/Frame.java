package countermand.pages;

import countermand.core.Role;
import countermand.dialects.HttpRequest;
import countermand.dialects.Scene;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around it.
 *
 * @param texts in the reader's language
 * @param root what leads to where {@code console} is
 * @param base what the addresses of this link's pages begin with, from the root
 * @param here this page's address, from the root
 * @param formToken what this session's forms carry; empty where nobody is signed in
 * @param role as whom somebody is signed in; absent where nobody is
 * @param link that the page is about; empty where it is about none
 * @param paused whether that link takes no placements and no new requests
 * @param now the time of the business; absent where the page has none
 */
public record Frame(
    Texts texts,
    String root,
    String base,
    String here,
    String formToken,
    @Nullable Role role,
    String link,
    boolean paused,
    @Nullable Instant now) {

  /** Around a page for whoever comes. */
  static Frame of(HttpRequest request) {
    return of(request, Place.here(request));
  }

  /** Around a page about no link. */
  static Frame of(HttpRequest request, Role role) {
    return around(request, Place.here(request), role, "", false, null);
  }

  /**
   * Around a page for whoever comes, whose own address is not to be come back to.
   *
   * @param here the page to come back to instead, from the root
   */
  static Frame of(HttpRequest request, String here) {
    return around(request, here, null, "", false, null);
  }

  /** Around a page about a link. */
  static Frame of(HttpRequest request, Scene scene) {
    return around(
        request, Place.here(request), scene.role(), scene.link(), scene.paused(), scene.now());
  }

  private static Frame around(
      HttpRequest request,
      String here,
      @Nullable Role role,
      String link,
      boolean paused,
      @Nullable Instant now) {
    return new Frame(
        Texts.in(Language.of(request)),
        Place.root(request),
        Place.base(request),
        here,
        SessionCookie.formToken(request),
        role,
        link,
        paused,
        now);
  }

  /** The address of one of our pages. */
  public String to(String page) {
    return root + "console" + (page.isEmpty() ? "" : "/" + page);
  }

  /** The address of one of this link's pages. */
  public String toLinks(String page) {
    return root + base + page;
  }

  /** A file that belongs to the pages, by an address that changes when the file does. */
  public String asset(String file) {
    return to("assets/" + file) + "?v=" + Assets.version(file);
  }

  private String in(String language) {
    return to("language/" + language) + "?next=" + Place.encoded(here);
  }

  /**
   * A language to choose.
   *
   * @param page this page in it
   */
  public record Choice(String tag, String label, String page) {}

  /** The other languages that there are. */
  public List<Choice> languages() {
    return Arrays.stream(Language.values())
        .filter(language -> !language.locale().toLanguageTag().equals(texts.tag()))
        .map(language -> new Choice(language.tag(), language.label(), in(language.tag())))
        .toList();
  }

  /** The time of the business, for scripts; absent where the page has none. */
  public @Nullable String nowText() {
    return now == null ? null : now.toString();
  }

  /** A sentence. */
  public String t(String key, Object... values) {
    return texts.of(key, values);
  }

  /** Whether a seller's person reads it. */
  public boolean decides() {
    return role == Role.SELLER;
  }

  /** Whether an operator reads it. */
  public boolean operates() {
    return role == Role.OPERATOR;
  }
}
