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

/** What waits, as it lives while somebody looks at it and answers within it. */
final class ConsoleListInABrowserStory {
  private static final String HERE = "Decline here, with a reason";
  private static final String WHY = "Why do you decline?";
  private static final String UNANSWERED = "No answer came that can be read here.";
  private static final Duration A_REFRESH = Duration.ofSeconds(16);

  private final Connected link = Connected.natives();
  private final Link keyed = link.keyed();

  @BeforeAll
  static void onlyWhereThereIsABrowser() {
    Chromium.needed("no browser's story is told");
  }

  @Test
  void oneIsDeclinedWithinTheList() {
    Sale sale = waiting("I found it cheaper elsewhere");
    try (Window anna = Window.wide()) {
      anna.signsIn(sellersKey()).sees(sale.id).opens(HERE);
      anna.types(WHY, "It left at nine.").presses("Preview");
      anna.sees("This cannot be undone.", "The customer will read:").looksWell("within-the-list");
      assertThat(anna.page().title()).startsWith("Decisions waiting");
      anna.presses("Decline for good").sees("Declined: the order goes on");
      assertThat(anna.page().title()).startsWith("Decisions waiting");
    }
    assertThat(sale.seen().at("/requests/0/declineReason").asText()).isEqualTo("It left at nine.");
  }

  @Test
  void whatTheCustomerWillReadIsShownWhileItIsTypedWithinTheListToo() {
    waiting("I found it cheaper elsewhere");
    try (Window anna = Window.wide()) {
      anna.signsIn(sellersKey()).opens(HERE);
      anna.types(WHY, " ").presses("Preview");
      anna.chooses("Reason", "The order is packed already.");
      anna.types("In your own words", "It left at nine.");
      anna.sees("The order is packed already. It left at nine.");
    }
  }

  @Test
  void whatWasTypedIsStillThereWhenTheNetworkIsBack() {
    Sale sale = waiting("");
    try (Window anna = Window.wide()) {
      anna.signsIn(sellersKey()).opens(HERE).types(WHY, "It left at nine.");
      BadLine line = BadLine.dropping(anna.page());
      anna.presses("Preview").sees(UNANSWERED).looksWell("unanswered");
      assertThat(line.tries()).isEqualTo(1);
      line.mended();
      anna.presses("Preview").sees("This cannot be undone.").losesSight(UNANSWERED);
      line = BadLine.dropping(anna.page());
      anna.presses("Decline for good").sees(UNANSWERED, "It left at nine.");
      assertThat(line.tries()).isEqualTo(1);
      line.mended();
      anna.presses("Decline for good").sees("Declined: the order goes on");
    }
    assertThat(sale.seen().at("/requests/0/declineReason").asText()).isEqualTo("It left at nine.");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 504})
  void whatTheGatewaySaysTakesNothingAway(int status) {
    Sale sale = waiting("");
    try (Window anna = Window.wide()) {
      anna.signsIn(sellersKey()).opens(HERE).types(WHY, "It left at nine.").presses("Preview");
      anna.sees("This cannot be undone.");
      BadLine line = BadLine.answering(anna.page(), status, "{\"message\":\"Not now\"}");
      anna.presses("Decline for good").sees(UNANSWERED, "This cannot be undone.");
      line.mended();
      anna.presses("Decline for good").sees("Declined: the order goes on");
    }
    assertThat(sale.stage()).isEqualTo("ReadyForHandling");
  }

  @Test
  void whatWeSayInsteadOfAnAnswerIsSaidBesideWhatWasTyped() {
    waiting("");
    try (Window anna = Window.wide()) {
      anna.signsIn(sellersKey()).opens(HERE).types(WHY, "It left at nine.");
      fault("fail");
      try {
        anna.presses("Preview").sees("Something did not answer.");
      } finally {
        fault("off");
      }
      assertThat(anna.page().getByLabel(WHY).inputValue()).isEqualTo("It left at nine.");
      anna.presses("Preview").sees("This cannot be undone.", "It left at nine.");
    }
  }

  @Test
  void whatIsNewComesByItself() {
    waiting("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(sellersKey()).sees("Decisions waiting");
      Sale second = waiting("");
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
    Sale sale = waiting("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(sellersKey()).sees(sale.id);
      List<String> asked = asked(anna.page());
      anna.page().evaluate(begins);
      Sale second = waiting("");
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.page().evaluate("() => fetch('assets/icon.svg').then(answer => answer.text())");
      assertThat(asked).singleElement().asString().endsWith("icon.svg");
      anna.page().evaluate("document.activeElement.blur(); getSelection().empty()");
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.sees(second.id);
    }
  }

  @Test
  void whoeverSkippedToTheContentIsStillThereAfterSomethingNewCame() {
    waiting("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(sellersKey()).sees("Decisions waiting").strikes("Tab", "Enter");
      Sale second = waiting("");
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.sees(second.id);
      assertThat(anna.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-5, 5})
  void whatIsLeftIsSaidByTheServersTime(long hours) {
    waiting("");
    try (Window anna = Window.wide()) {
      anna.page().clock().setFixedTime(Date.from(Clock.now().plus(Duration.ofHours(hours))));
      anna.signsIn(sellersKey()).sees("your time").hasLeft("29 d 23 h");
    }
  }

  @Test
  void theDeadlinePassesWhileSomebodyLooks() {
    Sale sale = waiting("");
    try (Window anna = Window.wide()) {
      anna.page().clock().install();
      anna.signsIn(sellersKey()).ticks("Choose order " + sale.id).hasLeft("29 d 23 h");
      Instant deadline = Instant.parse(sale.seen().path("deadline").asText());
      passes(anna.page(), Duration.between(Clock.now(), deadline));
      anna.hasLeft("over").sees(sale.id);
      Clock.moveTo(deadline);
      anna.page().getByLabel("Choose order " + sale.id).uncheck();
      anna.page().evaluate("document.activeElement.blur()");
      anna.page().clock().fastForward(A_REFRESH.toMillis());
      anna.losesSight(sale.id).sees("Nothing waits for an answer.");
    }
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

  private static void fault(String mode) {
    Call.post("/_local/faults", Json.text("{'target':'dynamodb','mode':'%s'}".formatted(mode)))
        .send();
  }

  private String sellersKey() {
    return link.consoleKey("seller");
  }

  private Sale waiting(String reason) {
    return Sale.on(keyed).waits(reason);
  }
}
