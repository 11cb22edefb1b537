package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.HttpReply;
import countermand.dialects.Vouched;
import countermand.oidc.FakeProvider;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A deployment without a provider of identities; and addresses as another site needs them. */
class NowhereElseTest {

  @Test
  void nobodyIsSentAnywhere() {
    Elsewhere nowhere = Elsewhere.nowhere();
    assertThat(nowhere.start(Ask.get("/console/oidc/start").request()).status()).isEqualTo(404);
    Vouched.Nobody nobody =
        (Vouched.Nobody) nowhere.back(Ask.get("/console/oidc/return").request()).voucher().get();
    assertThat(nobody.reply().status()).isEqualTo(404);
    HttpReply page = SignIn.page(Ask.get("/console/sign-in").query("out", "1").request(), nowhere);
    assertThat(page.body()).contains("You are signed out here").doesNotContain("oidc");
  }

  @Test
  void whatStandsInFrontHasTheNameThatTheDeploymentSays() {
    FakeProvider fake = new FakeProvider();
    fake.variables.put("CONSOLE_URL", "https://orders.example.com/hub/");
    HttpReply reply =
        Elsewhere.of(fake.outside())
            .start(Ask.get("/console/oidc/start").header("host", "api.example.com").request());
    assertThat(reply.headers().getOrDefault("Location", ""))
        .contains("redirect_uri=https%3A%2F%2Forders.example.com%2Fhub%2Fconsole%2Foidc%2Freturn");
  }

  @Test
  void onTheReadersOwnMachineThereIsNoTls() {
    assertThat(
            new Address(Optional.empty())
                .of(
                    Ask.get("/console/sign-in").header("host", "127.0.0.1:8080").request(),
                    Address.SIGN_IN))
        .hasToString("http://127.0.0.1:8080/console/sign-in");
  }
}
