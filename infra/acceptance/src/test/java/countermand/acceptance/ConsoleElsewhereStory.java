package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in at a provider of identities, and come back; without a browser. */
final class ConsoleElsewhereStory {
  private final Reader anna = Reader.of("en");

  @BeforeAll
  static void onlyWhereThereIsAProvider() {
    assumeTrue(LocalPeople.areThere(), "SKIPPED: this system has no provider of identities");
  }

  @Test
  void aSellersPersonSignsInAndAnswers() {
    Sale sale = Sale.on(Link.ofNatives()).broughtTo("AwaitingSeller");
    LocalPeople.signsIn(anna, "ANNA").shows("You are signed in");
    Reader.Page order = anna.gets("/console/orders/" + sale.id).shows("Seller", "demo-native");
    anna.confirms(order, sale, "decline", "template", "PACKED", "own", "").shows("Declined");
    assertThat(sale.stage()).isEqualTo("ReadyForHandling");
  }

  @ParameterizedTest
  @CsvSource({"ANNA, /console/decisions", "MARY, /console/decisions", "OLGA, /console/links"})
  void everybodyComesToTheirOwn(String person, String page) {
    LocalPeople.signsIn(anna, person).shows("url=../../console");
    assertThat(anna.gets("/console").header("Location")).endsWith(page.substring(1));
    anna.gets(page).shows("Sign out");
  }

  @Test
  void whereSomebodyWantedToGoIsNotForgotten() {
    String back = LocalPeople.back(anna, "ANNA", "?next=console%2Fsearch%3Fq%3Dx");
    anna.gets(back).shows("url=../../console/search?q=x");
  }

  @Test
  void theSameReturnIsGoodOnce() {
    String back = LocalPeople.back(anna, "ANNA");
    String attempt = anna.cookies().get("countermand-oidc");
    anna.gets(back).shows("You are signed in");
    assertThat(anna.gets(back).status()).as("without the attempt").isEqualTo(400);
    anna.cookies().put("countermand-oidc", attempt);
    assertThat(anna.gets(back).status()).as("with a code that is spent").isEqualTo(401);
  }

  @Test
  void nobodyComesBackInAnotherBrowser() {
    String back = LocalPeople.back(anna, "ANNA");
    Reader other = Reader.of("en");
    assertThat(other.gets(back).html()).contains("was not begun in this browser");
    LocalPeople.back(other, "MARY");
    assertThat(other.gets(back).status()).isEqualTo(400);
    assertThat(other.gets("/console/decisions").header("Location")).contains("sign-in");
  }

  @ParameterizedTest
  @CsvSource({"NORA, says of no link", "GINA, is not here", "NOBODY, did not let you go on"})
  void whoeverHasNoPlaceIsToldSo(String person, String says) {
    Reader.Page page = LocalPeople.signsIn(anna, person);
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.html()).contains(says, "Sign in with a console key");
    assertThat(anna.gets("/console/decisions").status()).isEqualTo(303);
  }

  @Test
  void whoeverHasTwoPlacesChooses() {
    LocalPeople.signsIn(anna, "SARA").shows("Seller · demo-native", "Seller · demo-vtex");
    anna.gets(LocalPeople.back(anna, "SARA", "?as=seller%3Ademo-vtex"));
    anna.gets("/console/decisions").shows("demo-vtex");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fail", "hang", "huge"})
  void whileTheProviderIsDownAKeyStillOpens(String ailment) {
    String back = LocalPeople.back(anna, "ANNA");
    LocalPeople.ailing(
        ailment,
        () -> {
          Reader.Page page = anna.gets(back);
          assertThat(page.status()).isEqualTo(424);
          assertThat(page.html()).contains("does not answer as it should");
          Reader.with(Demo.operatorsConsoleKey()).gets("/console/links").shows("demo-native");
        });
    LocalPeople.signsIn(anna, "ANNA").shows("You are signed in");
  }

  @Test
  void whoeverSignsOutIsOutHereAndMayBeThere() {
    LocalPeople.signsIn(anna, "ANNA");
    Reader.Page list = anna.gets("/console/decisions");
    String session = anna.cookies().get("countermand");
    Reader.Page out = anna.posts("/console/sign-out", "form", list.formToken());
    assertThat(out.header("Location")).endsWith("console/sign-in?out=1");
    anna.gets("/console/sign-in?out=1")
        .shows("You are signed out here", "Sign out of Local people", "/_local/oidc/logout?");
    anna.cookies().put("countermand", session);
    assertThat(anna.gets("/console/decisions").header("Location")).contains("ended=1");
  }

  @Test
  void noLogSaysWhoItIs() {
    LocalPeople.signsIn(anna, "ANNA");
    anna.gets("/console/decisions");
    Clock.rest();
    assumeThat(Logs.kept()).as("the logs of a system elsewhere").isNotEmpty();
    assertThat(Logs.kept())
        .contains("\"actor\":\"vouched:")
        .doesNotContain("people.example", "code_verifier");
  }
}
