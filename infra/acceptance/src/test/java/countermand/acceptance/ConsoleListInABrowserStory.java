package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What waits, while somebody answers within it. */
final class ConsoleListInABrowserStory {
  private static final String HERE = "Decline here, with a reason";
  private static final String WHY = "Why do you decline?";

  /** How often that sends the form; here nothing is sent. */
  private static final String PRESSED_TWICE =
      """
      () => {
        let sent = 0;
        document.addEventListener('submit', (event) => {
          event.preventDefault();
          sent++;
        });
        const button = document.querySelector('button.danger');
        button.click();
        button.click();
        return sent;
      }
      """;

  private static final String UNANSWERED = "No answer came that can be read here.";

  private final Seat seller = new Seat();

  @BeforeAll
  static void onlyWhereThereIsABrowser() {
    Chromium.needed("no browser's story is told");
  }

  @Test
  void oneIsDeclinedWithinTheList() {
    Sale sale = seller.waits("I found it cheaper elsewhere");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).sees(sale.id).opens(HERE);
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
    seller.waits("I found it cheaper elsewhere");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).opens(HERE);
      anna.types(WHY, " ").presses("Preview");
      anna.chooses("Reason", "The order is packed already.");
      anna.types("In your own words", "It left at nine.");
      anna.sees("The order is packed already. It left at nine.");
    }
  }

  @Test
  void whatWasTypedIsStillThereWhenTheNetworkIsBack() {
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).opens(HERE).types(WHY, "It left at nine.");
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
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).opens(HERE).types(WHY, "It left at nine.").presses("Preview");
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
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).opens(HERE).types(WHY, "It left at nine.");
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
  void otherWordsAreShownBeforeTheyAreSent() {
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).opens(HERE).types(WHY, "It left at nine.").presses("Preview");
      anna.opens("Change the words").types("In your own words", "It left at ten.");
      anna.presses("Decline for good").sees("These are other words than those that you saw.");
      assertThat(sale.stage()).isEqualTo("AwaitingSeller");
      anna.sees("It left at ten.").presses("Decline for good").sees("Declined: the order goes on");
    }
    assertThat(sale.seen().at("/requests/0/declineReason").asText()).isEqualTo("It left at ten.");
  }

  @Test
  void aSessionThatEndsTakesNoWordsAway() {
    seller.waits("");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).opens(HERE).types(WHY, "It left at nine.");
      anna.isSignedOut()
          .presses("Preview")
          .sees("Your session has ended, and nothing was decided.");
      assertThat(anna.page().getByLabel(WHY).inputValue()).isEqualTo("It left at nine.");
    }
  }

  @Test
  void whoeverPressesTwiceMeansItOnce() {
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).ticks("Choose order " + sale.id).presses("Accept");
      anna.sees("Accept these requests?");
      assertThat(anna.page().evaluate(PRESSED_TWICE)).isEqualTo(1);
    }
  }

  private static void fault(String mode) {
    Call.post("/_local/faults", Json.text("{'target':'dynamodb','mode':'%s'}".formatted(mode)))
        .send();
  }
}
