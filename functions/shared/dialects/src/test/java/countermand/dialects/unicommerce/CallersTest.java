package countermand.dialects.unicommerce;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Dialects;
import countermand.dialects.Presented;
import countermand.dialects.telling.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallersTest {

  @Test
  void logInByTheQuery() {
    Requests request = Requests.to("GET", "/authToken").query("Username", "abc");
    assertThat(of(request)).isEqualTo(new Presented.Nothing());
    assertThat(of(request.query("password", "123")))
        .isEqualTo(new Presented.Password("abc", "123"));
  }

  @Test
  void logInByTheBody() {
    Requests request = Requests.to("POST", "/authToken");
    assertThat(of(request.body("{\"USERNAME\":\"abc\",\"password\":\"p w\"}")))
        .isEqualTo(new Presented.Password("abc", "p w"));
    assertThat(of(request.query("username", "abc").query("password", "123")))
        .isEqualTo(new Presented.Nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"username\":\"abc\"}",
        "{\"username\":\"a#c\",\"password\":\"123\"}",
        "{\"username\":\"NULL\",\"password\":\"123\"}",
        "{\"username\":\"abc\",\"password\":{}}"
      })
  void areNobodyWithoutANameAndAPassword(String body) {
    assertThat(of(Requests.to("POST", "/authToken").body(body))).isEqualTo(new Presented.Nothing());
  }

  @Test
  void sendTheirToken() {
    assertThat(of(Requests.to("POST", "/orders/cancel").header("apikey", " t0ken ")))
        .isEqualTo(new Presented.Token("t0ken"));
    assertThat(of(Requests.to("POST", "/orders/cancel"))).isEqualTo(new Presented.Nothing());
  }

  @Test
  void sendAllThreeOfTheirKeys() {
    Requests two =
        Requests.to("POST", "/uc/v1/order/cancel")
            .header("clientid", "c")
            .header("merchantid", "m");
    assertThat(of(two)).isEqualTo(new Presented.Nothing());
    assertThat(of(two.header("securitykey", "k"))).isEqualTo(new Presented.Key("c#m", "k"));
    assertThat(of(two.header("securitykey", "k").header("clientid", "c#m")))
        .isEqualTo(new Presented.Nothing());
  }

  @Test
  void areNeverPrintedWithTheirSecrets() {
    assertThat(new Presented.Password("abc", "123").toString()).doesNotContain("123");
    assertThat(new Presented.Token("t0ken").toString()).doesNotContain("t0ken");
  }

  private static Presented of(Requests request) {
    return Dialects.named("unicommerce").presented(request.request());
  }
}
