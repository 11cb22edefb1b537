package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People sign in, see what waits, and answer it; without a browser, and so without any script. */
final class ConsoleStory {
  private final Connected link = Connected.natives();
  private final Sale sale = Sale.on(link.keyed());

  @Test
  void aSellerSignsInSeesWhatWaitsAndDeclinesIt() {
    sale.waits("changed my mind");
    Reader anna = seller();
    Reader.Page list =
        anna.gets("/console/decisions").shows(sale.id, "changed my mind", "cannot be undone");
    Reader.Page asked =
        anna.answers(list, sale, "decline").shows("This cannot be undone", "Why do you decline?");
    Reader.Page shown =
        anna.answers(asked, sale, "decline", "template", "PACKED", "own", "Left at 9.")
            .shows("The order is packed already. Left at 9.");
    anna.confirms(shown, sale, "decline", "template", "PACKED", "own", "Left at 9.")
        .shows("Declined");
    JsonNode order = sale.seller.sees();
    assertThat(order.path("stage").asText()).isEqualTo("ReadyForHandling");
    assertThat(order.at("/requests/0/declineReason").asText())
        .isEqualTo("The order is packed already. Left at 9.");
  }

  @Test
  void whoeverIsSlowerIsToldWhoWon() {
    sale.waits("");
    Reader anna = seller();
    Reader bert = seller();
    Reader.Page seen = bert.gets("/console/decisions").shows(sale.id);
    Reader.Page hers = anna.gets("/console/decisions");
    anna.confirms(hers, sale, "decline", "template", "PACKED", "own", "").shows("Declined");
    bert.confirms(seen, sale, "accept")
        .shows("Somebody was faster: this request was declined already.");
    assertThat(sale.seen().path("stage").asText()).isEqualTo("ReadyForHandling");
  }

  @Test
  void theWordsOfTheFirstStandAndWhoeverIsSlowerIsToldThem() {
    sale.waits("");
    Reader anna = seller();
    Reader bert = seller();
    Reader.Page seen = bert.gets("/console/decisions").shows(sale.id);
    String shown = bert.answers(seen, sale, "decline", "own", "Sold out.").wordsShown();
    anna.confirms(anna.gets("/console/decisions"), sale, "decline", "own", "It left at nine.")
        .shows("Declined");
    for (String words : List.of(shown, "It left at nine.")) {
      bert.answers(seen, sale, "decline", "own", words, "shown", words, "confirmed", "yes")
          .shows(
              words.equals(shown)
                  ? "with other words, and those stand: “It left at nine.”"
                  : "It had been answered so before, by you or somebody else");
    }
    assertThat(sale.seen().at("/requests/0/declineReason").asText()).isEqualTo("It left at nine.");
  }

  @Test
  void otherWordsThanThoseThatWereShownAreShownFirst() {
    sale.waits("");
    Reader anna = seller();
    Reader.Page list = anna.gets("/console/decisions");
    String shown = anna.answers(list, sale, "decline", "own", "Sold out.").wordsShown();
    Reader.Page again =
        anna.answers(
            list, sale, "decline", "own", "It left at nine.", "shown", shown, "confirmed", "yes");
    again.shows("These are other words than those that you saw", "It left at nine.");
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
  }

  @Test
  void acceptingCancels() {
    sale.waits("");
    Reader anna = seller();
    Reader.Page list = anna.gets("/console/decisions");
    anna.answers(list, sale, "accept").shows("Accept for good");
    assertThat(sale.seen().path("stage").asText()).isEqualTo("AwaitingSeller");
    anna.confirms(list, sale, "accept").shows("the order is cancelled");
    anna.confirms(list, sale, "accept")
        .shows("It had been answered so before, by you or somebody else");
    assertThat(sale.seen().path("stage").asText()).isEqualTo("Canceled");
  }

  @Test
  void aFormThatIsNotTheSessionsOwnDecidesNothing() {
    sale.waits("");
    Reader anna = seller();
    Reader.Page foreign =
        anna.posts(
            "/console/decisions",
            "form",
            "0".repeat(64),
            "which",
            sale.id + "/r1",
            "answer",
            "accept",
            "confirmed",
            "yes");
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(sale.seen().path("stage").asText()).isEqualTo("AwaitingSeller");
  }

  @Test
  void nobodyIsLetInWithoutAKey() {
    Reader nobody = Reader.of("en");
    Reader.Page sent = nobody.gets("/console/decisions");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.header("Location")).isEqualTo("../console/sign-in?next=console%2Fdecisions");
    Reader.Page wrong = nobody.signsIn("cm_nobody" + sale.id.length() + "_wrong");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.html()).contains("This key opens nothing");
  }

  @Test
  void whoeverSignsOutIsOut() {
    Reader anna = seller();
    Reader.Page list = anna.gets("/console/decisions");
    String session = anna.cookies().get("countermand");
    anna.posts("/console/sign-out", "form", list.formToken());
    anna.cookies().put("countermand", session);
    assertThat(anna.gets("/console/decisions").header("Location")).contains("sign-in", "ended=1");
  }

  @Test
  void aMarketplacesPersonReadsAndAnswersNothing() {
    sale.waits("");
    Reader mary = Reader.with(link.consoleKey("marketplace"));
    Reader.Page list = mary.gets("/console/decisions").shows(sale.id, "The seller answers these");
    assertThat(list.html()).doesNotContain("checkbox");
    Reader.Page refused = mary.confirms(list, sale, "accept");
    assertThat(refused.status()).isEqualTo(403);
    mary.gets("/console/orders/" + sale.id).shows("Cancellation asked for");
  }

  @Test
  void oneOrderIsOnOnePage() {
    sale.waits("<b>bold</b> words");
    Reader anna = seller();
    Reader.Page order =
        anna.gets("/console/orders/" + sale.id)
            .shows("Order placed", "Cancellation asked for", "&lt;b&gt;bold&lt;/b&gt; words");
    assertThat(order.html()).doesNotContain("<b>bold");
    assertThat(anna.gets("/console/search?q=" + sale.id).header("Location"))
        .endsWith("console/orders/" + sale.id);
    anna.gets("/console/search?q=none").shows("Nothing was found for “none”");
  }

  @Test
  void anOrdersPageSaysWhatWasCancelledAndWhatDecidedSo() {
    sale.broughtTo("ReadyForHandling")
        .seller
        .cancels("[{'lineId':'a','quantity':1}]")
        .moved("ReadyForHandling");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    Reader anna = seller();
    String page = "/console/orders/" + sale.id;
    anna.gets(page).shows("Part of the order", "1 × P-7", "Amount</dt><dd>15.00 BRL");
    sale.marketplace.reportsCancellation().moved("Canceled");
    anna.gets(page).shows("All that was left of the order", "Decided by</dt><dd>The marketplace");
    anna.confirms(anna.gets("/console/decisions"), sale, "accept")
        .shows("The marketplace had cancelled the order itself before");
  }

  @Test
  void anOrderIsFoundByWhateverIsKnownOfIt() {
    sale.waits("");
    JsonNode order = sale.seen();
    Clock.rest();
    Reader anna = seller();
    for (String known :
        List.of(
            order.path("sellerOrderId").asText(),
            order.at("/requests/0/receipt").asText(),
            order.at("/requests/0/id").asText())) {
      assertThat(anna.gets("/console/search?q=" + known).header("Location"))
          .as(known)
          .endsWith("console/orders/" + sale.id);
    }
  }

  @Test
  void aGroupLeadsToAllOfItsOrders() {
    Sale other = Sale.on(sale.seller.link());
    for (Sale one : List.of(sale, other)) {
      one.marketplace
          .places(one.content().put("group", "G-7").toString())
          .placed("AwaitingPayment");
    }
    Clock.rest();
    seller().gets("/console/search?q=G-7").shows(sale.id, other.id, "Waiting for the payment");
  }

  @Test
  void aGroupThatIsToldLaterLeadsToItsOrder() {
    sale.placed().placed("AwaitingPayment");
    sale.marketplace.places(sale.content().put("group", "G-8").toString()).moved("AwaitingPayment");
    Clock.rest();
    assertThat(seller().gets("/console/search?q=G-8").header("Location"))
        .endsWith("console/orders/" + sale.id);
  }

  @Test
  void theReadersLanguageIsSpoken() {
    Reader ana = Reader.of("pt-BR,pt;q=0.9,en;q=0.8");
    ana.gets("/console/sign-in").shows("Chave do console");
    ana.gets("/console/language/en?next=console/sign-in");
    ana.gets("/console/sign-in").shows("Console key");
  }

  @Test
  void pagesAreNobodyElsesAndStayNowhere() {
    Reader.Page page = seller().gets("/console/decisions");
    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.html()).doesNotContain("<style", " style=", "onclick");
  }

  @Test
  void theFirstPageIsLight() {
    sale.waits("");
    String why = "I have ordered it twice, and would keep one only. ".repeat(20);
    String lines =
        IntStream.rangeClosed(1, 12)
            .mapToObj("{'lineId':'line-%1$d','productId':'product-%1$d','quantity':1}"::formatted)
            .collect(Collectors.joining(","));
    for (int i = 1; i < 21; i++) {
      Sale.of(sale.seller.link(), lines).waits(why.strip());
    }
    Reader anna = seller();
    Reader.Page page = anna.gets("/console/decisions").shows("The next ones");
    int bytes = 0;
    for (Reader.Page part :
        List.of(
            page,
            anna.gets("/console/assets/console.css"),
            anna.gets("/console/assets/console.js"),
            anna.gets("/console/assets/icon.svg"))) {
      bytes += part.html().getBytes(StandardCharsets.UTF_8).length;
    }
    assertThat(bytes).isLessThan(60 * 1024);
  }

  @Test
  void anOperatorSeesLinksAndTheirOrders() {
    sale.waits("");
    Reader operator = Reader.with(Demo.operatorsConsoleKey());
    Clock.moveTo(Clock.now().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    operator
        .gets("/console/links")
        .shows("demo-native", "Decisions waiting for a seller", "<polyline", "The numbers");
    operator.gets("/console/links/" + link.id() + "/decisions").shows(sale.id);
    operator.gets("/console/links/" + link.id() + "/orders/" + sale.id).shows("Order placed");
    operator.gets("/console/links/" + link.id() + "/failed").shows("No notice has failed.");
  }

  private Reader seller() {
    return Reader.with(link.consoleKey("seller"));
  }
}
