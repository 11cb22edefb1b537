package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits, as it is renewed while somebody looks at it. */
final class ConsoleRenewalInABrowserStory {
  private static final String STAY = "Do not renew this page by itself";
  private static final String NONE_CHOSEN = "Choose at least one request first.";
  private static final Duration A_REFRESH = Duration.ofSeconds(16);

  private final Seat seller = new Seat();

  @BeforeAll
  static void onlyWhereThereIsABrowser() {
    Chromium.needed("no browser's story is told");
  }

  @Test
  void whatIsNewComesByItself() {
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).sees("Decisions waiting");
      Sale second = seller.waits("");
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.sees(second.id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document.querySelector('main h2 a').focus()",
        "document.querySelector('main summary').focus()",
        "getSelection().selectAllChildren(document.querySelector('main h2'))"
      })
  void nothingComesToWhereSomebodyIsBusy(String begins) {
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).sees(sale.id);
      List<String> asked = asked(anna.page());
      anna.page().evaluate(begins);
      Sale second = seller.waits("");
      passes(anna.page());
      assertThat(asked).singleElement().asString().endsWith("icon.svg");
      anna.page().evaluate("document.activeElement.blur(); getSelection().empty()");
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.sees(second.id);
    }
  }

  @Test
  void whoeverSkippedToTheContentIsStillThereAfterSomethingNewCame() {
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).sees("Decisions waiting").strikes("Tab", "Enter");
      Sale second = seller.waits("");
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.sees(second.id);
      assertThat(anna.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-5, 5})
  void whatIsLeftIsSaidByTheServersTime(long hours) {
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().setFixedTime(Date.from(Clock.now().plus(Duration.ofHours(hours))));
      anna.signsIn(seller.key()).sees("your time").hasLeft("29 d 23 h");
    }
  }

  @Test
  void theDeadlinePassesWhileSomebodyLooks() {
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).ticks("Choose order " + sale.id).hasLeft("29 d 23 h");
      Instant deadline = Instant.parse(sale.seen().path("deadline").asText());
      passes(anna.page(), Duration.between(Clock.now(), deadline));
      anna.hasLeft("Deadline reached").sees(sale.id);
      Clock.moveTo(deadline);
      anna.page().getByLabel("Choose order " + sale.id).uncheck();
      anna.page().evaluate("document.activeElement.blur()");
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.losesSight(sale.id).sees("Nothing waits for an answer.");
    }
  }

  @Test
  void whatIsStillTheSameIsLeftAlone() {
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).sees("Decisions waiting");
      anna.page().evaluate("document.querySelector('article').dataset.mark = 'mine'");
      renewed(anna.page());
      assertThat(anna.page().locator("article[data-mark]").count()).isEqualTo(1);
      Sale second = seller.waits("");
      renewed(anna.page());
      anna.sees(second.id);
      assertThat(anna.page().locator("article[data-mark]").count()).isZero();
    }
  }

  @Test
  void whoeverWantsThePageToStayAsItIsSaysSo() {
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).presses(STAY).looksWell("not-renewed");
      List<String> asked = asked(anna.page());
      Sale second = seller.waits("");
      passes(anna.page());
      assertThat(asked).singleElement().asString().endsWith("icon.svg");
      anna.presses(STAY);
      renewed(anna.page());
      anna.sees(second.id);
    }
  }

  @Test
  void whoeverIsSignedOutMeanwhileIsToldSo() {
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).sees("Decisions waiting").isSignedOut();
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.sees("Your session has ended. Sign in again");
    }
  }

  /** In another tab the same person went on as the seller of another link. */
  @Test
  void whatWaitsForOneIsNotShownUnderTheNameOfAnother() {
    seller.waits("");
    Connected other = Connected.natives();
    try (Window anna = Window.wide();
        Window tab = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).sees("Seller · " + seller.link());
      tab.signsIn(other.consoleKey("seller")).sees("Seller · " + other.id());
      anna.context().addCookies(tab.context().cookies());
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.sees("Seller · " + other.id());
    }
  }

  @Test
  void thatNothingWasChosenIsSaidOnce() {
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(seller.key()).presses("Accept").sees(NONE_CHOSEN);
      Sale second = seller.waits("");
      renewed(anna.page());
      anna.sees(second.id).losesSight(NONE_CHOSEN);
    }
  }

  /**
   * The time of a renewal goes by, and another answer comes after what that would have asked for.
   */
  private static void passes(Page page) {
    page.clock().fastForward(A_REFRESH.toMillis());
    asksForSomethingElse(page);
  }

  private static void asksForSomethingElse(Page page) {
    page.evaluate("() => fetch('assets/icon.svg').then(answer => answer.text())");
  }

  /** In the browser alone, whose clock goes forward by 24 days at most. */
  private static void passes(Page page, Duration time) {
    for (int i = 0; i < 2; i++) {
      page.clock().fastForward(time.dividedBy(2).toMillis() + 1);
    }
  }

  /** What a page asks for from now on. */
  private static List<String> asked(Page page) {
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    return asked;
  }

  /** What the page asked for itself has come, and was looked at. */
  private static void renewed(Page page) {
    page.waitForResponse(answer -> answer.url().endsWith("/decisions"), () -> passes(page));
    asksForSomethingElse(page);
  }
}
