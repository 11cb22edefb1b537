package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.Vouched;
import countermand.dialects.Welcome;
import countermand.oidc.FakeProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ElsewhereTest {
  private static final String LAX = "; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure";

  private final Traveller anna = new Traveller();

  @Test
  void beginsWithACookieThatComesBackWithTheBrowserAlone() {
    HttpReply reply = anna.starts("", "");
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.cookies()).hasSize(1);
    assertThat(reply.cookies().getFirst()).startsWith("__Host-countermand-oidc=").endsWith(LAX);
    assertThat(anna.sentTo().toString()).startsWith(FakeProvider.ISSUER + "/authorize?");
    assertThat(FakeProvider.fields(anna.sentTo().getRawQuery()))
        .containsEntry("redirect_uri", "https://hub.example.com/live/console/oidc/return");
  }

  @Test
  void letsInWhoeverHasAPlace() {
    anna.starts("next", "console/orders/M-1");
    Welcome welcome = anna.comesBack(Traveller.SELLER);
    Vouched.Person person = (Vouched.Person) welcome.voucher().get();
    assertThat(person.role()).isEqualTo(Role.SELLER);
    assertThat(person.link()).isEqualTo("acme");
    assertThat(welcome.lifetime()).isEqualTo(SessionCookie.LIFETIME);
    HttpReply begun = welcome.begun().apply("t0ken");
    assertThat(begun.status()).isEqualTo(200);
    assertThat(begun.body())
        .contains("<meta http-equiv=\"refresh\" content=\"0; url=../../console/orders/M-1\">")
        .doesNotContain("code-");
    assertThat(begun.headers()).containsEntry("Referrer-Policy", "no-referrer");
    assertThat(begun.cookies())
        .anyMatch(cookie -> cookie.startsWith("__Host-countermand=t0ken;"))
        .anyMatch(cookie -> cookie.startsWith("__Host-countermand-oidc=; Path=/; Max-Age=0;"));
    assertThat(begun.cookies())
        .filteredOn(cookie -> cookie.contains("t0ken"))
        .allMatch(cookie -> cookie.contains("SameSite=Strict"));
    assertThat(welcome.nowhere().get().status()).isEqualTo(403);
  }

  @Test
  void leadsNobodyAstray() {
    anna.starts("next", "https://evil.example.com");
    assertThat(anna.comesBack(Traveller.SELLER).begun().apply("t").body())
        .contains("url=../../console\"");
  }

  @Test
  void operatorsAreOfNoLink() {
    anna.starts("", "");
    Vouched.Person person =
        (Vouched.Person) anna.comesBack(Map.of("countermand", "operator")).voucher().get();
    assertThat(person.role()).isEqualTo(Role.OPERATOR);
    assertThat(person.link()).isNull();
  }

  @Test
  void takesNothingThatIsNotOfThisBrowser() {
    anna.starts("", "");
    String code = anna.fake.signsIn(anna.sentTo(), Traveller.SELLER);
    int asked = anna.fake.called.size();
    refuses(anna.comesBack("state", "0".repeat(64), "code", code), 400, "not begun", false);
    refuses(anna.comesBack("code", code), 400, "not begun", false);
    refuses(anna.comesBack("state", anna.state()), 400, "not begun", false);
    String cookie = anna.cookie();
    String state = anna.state();
    anna.forgets();
    refuses(anna.comesBack("state", state, "code", code), 400, "not begun", false);
    assertThat(anna.fake.called).as("nobody was asked").hasSize(asked);
    assertThat(cookie).doesNotContain(state);
  }

  @Test
  void takesACodeOnce() {
    anna.starts("", "");
    String code = anna.fake.signsIn(anna.sentTo(), Traveller.SELLER);
    Welcome first = anna.comesBack("state", anna.state(), "code", code);
    assertThat(first.voucher().get()).isInstanceOf(Vouched.Person.class);
    refuses(anna.comesBack("state", anna.state(), "code", code), 401, "not good", true);
  }

  @Test
  void saysWhenSomebodyWouldNotOrMayNot() {
    anna.starts("", "");
    refuses(anna.comesBack("state", anna.state(), "error", "access_denied"), 403, "did not", false);
    assertThat(anna.fake.told).isEmpty();
    refuses(
        anna.comesBack("state", anna.state(), "error", "invalid_scope"), 403, "an error", false);
    assertThat(anna.fake.told).hasSize(1).allMatch(text -> text.endsWith("invalid_scope"));
    refuses(anna.comesBack("state", anna.state(), "error", "<script>"), 403, "an error", false);
    assertThat(anna.fake.told).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "customer", "seller:", "seller:a/b", "operator:acme"})
  void whoeverHasNoPlaceIsToldWhoGivesOne(String claim) {
    anna.starts("", "");
    Welcome welcome = anna.comesBack(Map.of("countermand", List.of(claim)));
    assertThat(refuses(welcome, 403, "“countermand”", false).body())
        .contains(FakeProvider.ISSUER + "/logout?");
  }

  @Test
  void whoeverHasSeveralPlacesChooses() {
    Map<String, Object> both = Map.of("countermand", List.of("seller:b", "marketplace:a", "x"));
    anna.starts("", "");
    HttpReply choice = reply(anna.comesBack(both));
    assertThat(choice.status()).isEqualTo(200);
    assertThat(choice.body()).contains("Seller · b", "Marketplace · a", "as=seller%3Ab");
    anna.starts("as", "seller:b");
    Vouched.Person person = (Vouched.Person) anna.comesBack(both).voucher().get();
    assertThat(person.link()).isEqualTo("b");
    anna.starts("as", "operator");
    assertThat(reply(anna.comesBack(both)).body()).contains("Seller · b");
  }

  @Test
  void whileTheProviderIsDownAKeyStillOpens() {
    anna.fake.answers.put("/.well-known/openid-configuration", Optional.empty());
    HttpReply reply = anna.starts("", "");
    assertThat(reply.status()).isEqualTo(424);
    assertThat(reply.body()).contains("Example does not answer", "console/sign-in\"");
    assertThat(reply.cookies()).isEmpty();
    assertThat(anna.signIn("out").body()).contains("name=\"key\"", "Sign in with Example");
  }

  @Test
  void whileItsTokensAreNotToBeHadSomebodyIsToldSo() {
    anna.starts("", "");
    anna.fake.answers.put("/token", Optional.empty());
    refuses(anna.comesBack(Traveller.SELLER), 424, "Example does not answer", false);
  }

  @Test
  void offersToSignOutThereToo() {
    assertThat(anna.signIn("out").body())
        .contains("You are signed out here", FakeProvider.ISSUER + "/logout?client_id=console");
    assertThat(anna.signIn("ended").body()).doesNotContain("/logout");
  }

  private static HttpReply refuses(Welcome welcome, int status, String says, boolean wrong) {
    Vouched.Nobody nobody = (Vouched.Nobody) welcome.voucher().get();
    assertThat(nobody.reply().status()).as(nobody.reply().body()).isEqualTo(status);
    assertThat(nobody.reply().body()).contains(says);
    assertThat(nobody.wrong()).isEqualTo(wrong);
    assertThat(nobody.reply().cookies())
        .containsExactly(
            "__Host-countermand-oidc=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
    return nobody.reply();
  }

  private static HttpReply reply(Welcome welcome) {
    return ((Vouched.Nobody) welcome.voucher().get()).reply();
  }
}
