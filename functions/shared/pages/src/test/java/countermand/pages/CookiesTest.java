package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest {

  @Test
  void goOverTlsAloneAndToNobodyElse() {
    HttpRequest request = Ask.get("/console").header("host", "console.example.com").request();
    assertThat(session(request))
        .startsWith("__Host-countermand=t0ken; Path=/; Max-Age=14400;")
        .contains("HttpOnly", "SameSite=Strict", "Secure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "localhost", "[::1]:9"})
  void mayGoWithoutTlsToTheReadersOwnMachine(String host) {
    assertThat(session(Ask.get("/console").header("host", host).request()))
        .startsWith("countermand=t0ken;")
        .contains("HttpOnly", "SameSite=Strict")
        .doesNotContain("Secure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost.example.com", "127.0.0.1.example.com", ""})
  void takeNoOtherForTheReadersOwn(String host) {
    assertThat(session(Ask.get("/console").header("host", host).request())).contains("Secure");
  }

  @Test
  void areFoundAmongOthers() {
    HttpRequest request =
        Ask.get("/console").header("cookie", "a=1; __Host-countermand=t0ken; b=2").request();
    assertThat(SessionCookie.token(request)).contains("t0ken");
  }

  @Test
  void formsBelongToTheirSession() {
    HttpRequest request =
        Ask.get("/console").header("cookie", "__Host-countermand=t0ken").request();
    HttpRequest other = Ask.get("/console").header("cookie", "__Host-countermand=x").request();
    Form own = Form.of(Ask.post("/", "form=" + SessionCookie.formToken(request)).request());
    assertThat(SessionCookie.owns(request, own)).isTrue();
    assertThat(SessionCookie.owns(other, own)).isFalse();
    Form without = Form.of(Ask.post("/", "form=").request());
    assertThat(SessionCookie.owns(Ask.get("/console").request(), without)).isFalse();
  }

  private static String session(HttpRequest request) {
    return SessionCookie.begun(request, HttpReply.empty(303), "t0ken").cookies().getFirst();
  }
}
