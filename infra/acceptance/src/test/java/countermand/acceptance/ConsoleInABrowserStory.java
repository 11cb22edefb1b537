package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The console as people use it. */
final class ConsoleInABrowserStory {
  private final Seat seller = new Seat();

  @BeforeAll
  static void onlyWhereThereIsABrowser() {
    Chromium.needed("no browser's story is told");
  }

  @Test
  void oneIsDeclinedInTheWordsThatWereShownBefore() {
    Sale sale = seller.waits("I ordered the wrong size");
    try (Window anna = Window.wide()) {
      anna.goesTo("/console").looksWell("sign-in");
      anna.signsIn(seller.key()).sees(sale.id, "I ordered the wrong size", "your time");
      anna.looksWell("decisions");
      anna.follows(sale.id).sees("What happened", "A request waits for the seller");
      anna.looksWell("order");
      anna.presses("Decline …").chooses("Reason", "The order is packed already.");
      anna.types("In your own words", "It left at nine.");
      anna.sees("The order is packed already. It left at nine.").looksWell("reason");
      anna.presses("Preview").sees("This cannot be undone.").looksWell("review");
      anna.presses("Decline for good").sees("Declined: the order goes on").looksWell("result");
    }
    assertThat(sale.seen().at("/requests/0/declineReason").asText())
        .isEqualTo("The order is packed already. It left at nine.");
  }

  @Test
  void severalAreAcceptedAtOnce() {
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sales.add(seller.waits("Number " + i));
    }
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key());
      sales.forEach(sale -> anna.ticks("Choose order " + sale.id));
      sales.getFirst().seller.declines("r1").moved("ReadyForHandling");
      anna.presses("Accept …").sees("No longer waiting: " + sales.getFirst().id);
      sales.get(1).seller.declines("r1").moved("ReadyForHandling");
      anna.presses("Accept for good");
      anna.sees(
          "Accepted: the order is cancelled",
          "Somebody was faster: this request was declined already.");
      anna.looksWell("results");
    }
    assertThat(sales.get(2).stage()).isEqualTo("Canceled");
    assertThat(sales.get(1).stage()).isEqualTo("ReadyForHandling");
  }

  @Test
  void theDeadlinePassesBeforeAnAnswerIsGiven() {
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).follows(sale.id).presses("Accept …");
      Clock.moveTo(Instant.parse(sale.seen().path("deadline").asText()));
      anna.presses("Accept for good").sees("The deadline was faster");
    }
  }

  @Test
  void withoutScriptItIsAllThere() {
    Sale sale = seller.waits("");
    try (Window anna = Window.withoutScript()) {
      anna.signsIn(seller.key()).opens("Decline here, with a reason");
      anna.types("Why do you decline?", "Not today").presses("Preview").sees("Not today");
      anna.goesTo("/console/decisions").ticks("Choose order " + sale.id).presses("Decline …");
      anna.types("In your own words", "Sold as seen.").presses("Preview");
      anna.sees("Sold as seen.").presses("Decline for good").sees("Declined: the order goes on");
    }
    assertThat(sale.stage()).isEqualTo("ReadyForHandling");
  }

  @Test
  void onAPhoneInTheDark() {
    Sale sale = seller.waits("My address has changed, and the parcel would not reach me there");
    try (Window anna = Window.ofPhone()) {
      anna.goesTo("/console").looksWell("phone-sign-in");
      anna.signsIn(seller.key()).sees(sale.id).looksWell("phone-decisions");
      anna.follows(sale.id).sees("What happened").needsNoScrollingSideways();
      anna.looksWell("phone-order");
      anna.presses("Accept …").sees("This cannot be undone.").looksWell("phone-review");
      anna.presses("Accept for good").sees("the order is cancelled").looksWell("phone-result");
      anna.goesTo("/console/search?q=none").sees("Nothing was found").looksWell("phone-search");
      anna.goesTo("/console/orders/none").sees("There is no such page").looksWell("phone-denied");
    }
  }

  @Test
  void theKeyboardIsEnough() {
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.goesTo("/console");
      anna.page().keyboard().type(seller.key());
      anna.strikes("Enter").sees(sale.id).strikes("Tab");
      assertThat(anna.page().evaluate("() => document.activeElement.className")).isEqualTo("skip");
      anna.strikes("Enter", "Tab", "Space");
      assertThat(anna.page().getByLabel("Choose order " + sale.id).isChecked()).isTrue();
      anna.tabsTo("Accept").strikes("Enter").sees("Accept these requests?");
      anna.tabsTo("Accept for good").strikes("Enter").sees("the order is cancelled");
    }
    assertThat(sale.stage()).isEqualTo("Canceled");
  }

  @Test
  void whoeverSignsOutOrWhoseSessionEndsIsOut() {
    Sale sale = seller.waits("");
    try (Window anna = Window.wide()) {
      anna.signsIn(seller.key()).sees(sale.id).presses("Sign out").sees("Console key");
      anna.signsIn(seller.key()).sees(sale.id);
      anna.isSignedOut().follows(sale.id).sees("Your session has ended").looksWell("session-ended");
    }
  }

  @Test
  void anOperatorSeesHowLinksAreAndTellsAgain() {
    Sale sale = Sale.on(Link.ofNatives()).broughtTo("Canceled");
    try (Window olga = Window.wide()) {
      Clock.moveTo(Clock.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
      olga.signsIn(Demo.operatorsConsoleKey()).sees("demo-native");
      olga.sees("Decisions waiting for a seller", "Marketplace to us").looksWell("links");
      olga.goesTo("/console/links/demo-native/decisions").types("Find an order", sale.id);
      olga.presses("Find")
          .sees("What happened", "The order is cancelled")
          .looksWell("operator-order");
      olga.page()
          .waitForResponse(
              answer -> answer.url().endsWith("/redeliver"), () -> olga.presses("Tell again"));
      assertThat(Stream.of(sale.seller, sale.marketplace).flatMap(it -> Deliveries.of(it).stream()))
          .extracting(notice -> notice.path("generation").asInt())
          .contains(2);
      olga.goesTo("/console/links/demo-native/failed").looksWell("failed");
    }
    try (Window olga = Window.ofPhone()) {
      olga.signsIn(Demo.operatorsConsoleKey()).sees("demo-native");
      olga.opens("The numbers, hour by hour").needsNoScrollingSideways().looksWell("phone-links");
      assertThat(olga.page().getByRole(AriaRole.COLUMNHEADER).count()).isEqualTo(6 + 3);
      assertThat(olga.page().getByRole(AriaRole.ROWHEADER).first().isVisible()).isTrue();
      olga.goesTo("/console/links/demo-native/failed").sees("Failed notices");
      olga.looksWell("phone-failed").goesTo("/console/links/demo-native/decisions");
      olga.sees("Decisions waiting").looksWell("phone-operator-decisions");
    }
  }

  @Test
  void portugueseIsSpoken() {
    Sale sale = seller.waits("");
    try (Window ana = Window.wide()) {
      ana.goesTo("/console").follows("Português").sees("Chave do console");
      ana.looksWell("sign-in-pt").types("Chave do console", seller.key()).presses("Entrar");
      ana.sees("Decisões pendentes", sale.id).looksWell("decisions-pt");
      ana.opens("Recusar aqui").types("Por que você recusa?", "Saiu às nove.");
      ana.presses("Ver antes").sees("O cliente vai ler:").presses("Recusar em definitivo");
      ana.sees("Recusada: o pedido segue").follows(sale.id).sees("O que aconteceu");
      ana.looksWell("order-pt");
    }
    assertThat(sale.seen().at("/requests/0/declineReason").asText()).isEqualTo("Saiu às nove.");
  }
}
