package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A person at the console in a real browser. Whatever happens, nothing is asked of anybody else.
 */
final class Window implements AutoCloseable {
  private static final Path PICTURES = Path.of("target/screenshots");

  /** In pixels: Chromium takes no picture of a page that is much taller. */
  private static final int TALLEST = 10_000;

  private static final int TABS_MAX = 100;
  private static final String AXE = axe();

  /** What it finds: WCAG 2.2, A and AA. */
  private static final String AXE_RUN =
      """
      () => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
          .then(found => found.violations.map(
              v => v.id + ': ' + v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ')))
      """;

  /** How much of the page is beside the screen; empty where nothing is. */
  private static final String WIDER =
      """
      () => {
        const page = document.documentElement;
        return page.scrollWidth <= page.clientWidth ? '' : `${page.scrollWidth} of ${page.clientWidth}`;
      }
      """;

  private static final String PUSHED_ASIDE =
      """
      () => [...document.querySelectorAll('.scroll')]
          .filter(element => element.scrollWidth > element.clientWidth)
          .map(element => `${element.ariaLabel}: ${element.scrollWidth} of ${element.clientWidth}`)
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> foreign = new ArrayList<>();

  /** The beginning of addresses elsewhere that a person may go to; empty: none. */
  private String elsewhere = "";

  private Window(Browser.NewContextOptions options) {
    String base = Target.chosen().base().toString();
    context = Chromium.browser().newContext(options.setBaseURL(base));
    page = context.newPage();
    page.onRequest(request -> {
      if (!request.url().startsWith(base)
          && (elsewhere.isEmpty() || !request.url().startsWith(elsewhere))) {
        foreign.add(request.url());
      }
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
        foreign.add(message.text());
      }
    });
  }

  static Window wide() {
    return new Window(options(1280, 900));
  }

  /** As narrow as phones are, and dark. */
  static Window ofPhone() {
    return new Window(options(360, 740).setColorScheme(ColorScheme.DARK));
  }

  static Window withoutScript() {
    return new Window(options(1280, 900).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(int width, int height) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setLocale("en-GB")
        .setTimezoneId("America/Sao_Paulo");
  }

  /** Where somebody signs in elsewhere: nothing is asked there but pages. */
  Window mayGoTo(String addresses) {
    elsewhere = addresses;
    return this;
  }

  Window signsIn(String key) {
    page.navigate("/console");
    page.getByLabel("Console key").fill(key);
    return presses("Sign in");
  }

  Window goesTo(String path) {
    page.navigate(path);
    return this;
  }

  Window presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
    return this;
  }

  /** The session ends while its pages are still there. */
  Window isSignedOut() {
    String base = Target.chosen().base().toString();
    context.addCookies(List.of(new Cookie("countermand", "ended").setUrl(base)));
    return this;
  }

  Window follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
    return this;
  }

  /** Shows what a line holds back. */
  Window opens(String summary) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary)).first().click();
    return this;
  }

  Window ticks(String label) {
    page.getByLabel(label).check();
    return this;
  }

  Window types(String label, String text) {
    page.getByLabel(label).fill(text);
    return this;
  }

  Window chooses(String label, String option) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel(option));
    return this;
  }

  /** Uses the keyboard alone. */
  Window strikes(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /** From one thing to the next by the keyboard, until it is at that one. */
  Window tabsTo(String text) {
    for (int i = 0; i < TABS_MAX; i++) {
      strikes("Tab");
      if (((String) page.evaluate("() => document.activeElement.textContent.trim()"))
          .startsWith(text)) {
        return this;
      }
    }
    throw new AssertionError("The keyboard does not come to " + text);
  }

  /** What is seen is no wider than the screen, whatever page it is on. */
  Window sees(String... texts) {
    for (String text : texts) {
      Locator found = page.getByText(text).first();
      found.waitFor();
      assertThat(found.isVisible()).as(text).isTrue();
    }
    return fits(page.url());
  }

  /** How long the first that waits still has, as it is counted down. */
  Window hasLeft(String text) {
    page.locator(".left").filter(new Locator.FilterOptions().setHasText(text)).first().waitFor();
    return this;
  }

  /** What was seen goes away. */
  Window losesSight(String text) {
    page.getByText(text)
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    return this;
  }

  private Window fits(String what) {
    assertThat((String) page.evaluate(WIDER)).as("wider than the screen: %s", what).isEmpty();
    return this;
  }

  /** Nor has anything on the page to be pushed aside to be seen. */
  Window needsNoScrollingSideways() {
    assertThat((List<?>) page.evaluate(PUSHED_ASIDE)).as(page.url()).isEmpty();
    return this;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Keeps a picture, and lets axe look: it finds nothing, and nothing is wider than the screen. */
  Window looksWell(String picture) {
    int height = (int) page.evaluate("() => document.documentElement.scrollHeight");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(picture + ".png"))
            .setFullPage(true)
            .setClip(0, 0, page.viewportSize().width, Math.min(height, TALLEST)));
    page.evaluate(AXE);
    assertThat((List<?>) page.evaluate(AXE_RUN)).as(picture).isEmpty();
    return fits(picture);
  }

  /** What fits on the screen. */
  void takesPicture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    context.close();
    assertThat(foreign).as("asked of others, or against the policy").isEmpty();
  }

  private static String axe() {
    try (InputStream in = Window.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
