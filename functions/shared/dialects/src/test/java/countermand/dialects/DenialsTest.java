package countermand.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.telling.Requests;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DenialsTest {

  static Stream<Arguments> denials() {
    return Stream.of(
        Arguments.of(new Denial.Unauthenticated(), 401, "UNAUTHENTICATED", "1"),
        Arguments.of(new Denial.Forbidden(), 403, "FORBIDDEN", "FORBIDDEN"),
        Arguments.of(new Denial.RouteNotFound(), 404, "ROUTE_NOT_FOUND", "ROUTE_NOT_FOUND"),
        Arguments.of(new Denial.BodyTooLarge(7), 413, "BODY_TOO_LARGE", "BODY_TOO_LARGE"),
        Arguments.of(new Denial.Illegible(), 400, "MALFORMED", "MALFORMED"),
        Arguments.of(new Denial.LinkNotFound(), 404, "LINK_NOT_FOUND", "LINK_NOT_FOUND"),
        Arguments.of(new Denial.Unavailable(5), 503, "UNAVAILABLE", "UNAVAILABLE"),
        Arguments.of(new Denial.Busy(5), 429, "BUSY", "BUSY"));
  }

  @ParameterizedTest
  @MethodSource("denials")
  void areSaidInEachDialect(Denial denial, int status, String nativeCode, String vtexCode) {
    HttpReply problem = Dialects.named("native").deny(Requests.to("GET", "/").request(), denial);
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.body()).contains("\"code\":\"" + nativeCode + "\"");
    HttpReply error = Dialects.named("vtex").deny(Requests.to("GET", "/").request(), denial);
    assertThat(error.status()).isEqualTo(status);
    assertThat(error.body())
        .startsWith("{\"error\":{\"code\":\"" + vtexCode + "\",\"message\":\"")
        .endsWith("\",\"exception\":null}}");
  }

  @ParameterizedTest
  @MethodSource("denials")
  void areSaidInTheShapesOfUnicommercesRoutes(Denial denial, int status) {
    assertThat(unicommerce("POST", "/orders/cancel", denial))
        .startsWith(status + " {\"status\":\"FAILED\",\"message\":\"")
        .endsWith("\",\"orderItems\":[]}");
    assertThat(unicommerce("POST", "/uc/v1/order/cancel", denial))
        .startsWith(status + " {\"status\":\"failure\",\"message\":\"")
        .endsWith("\",\"data\":null}");
    assertThat(unicommerce("GET", "/authToken", denial))
        .startsWith(status + " {\"status\":\"FAILED\",\"message\":\"");
  }

  @ParameterizedTest
  @MethodSource("denials")
  void areSaidInShopeesEnvelope(Denial denial, int status) {
    HttpReply reply =
        Dialects.named("shopee")
            .deny(Requests.to("POST", "/api/v2/order/cancel_order").request(), denial);
    assertThat(reply.status()).isEqualTo(status == 401 ? 403 : status);
    assertThat(reply.body())
        .matches("\\{\"error\":\"\\w+\",\"message\":\"[^\"]+\",\"request_id\":\"\\w{32}\"}");
  }

  @Test
  void shopeeTellsWhatFailedFromWhatDidNotAnswer() {
    for (boolean unreachable : new boolean[] {true, false}) {
      HttpReply reply =
          Dialects.named("shopee")
              .deny(
                  Requests.to("POST", "/api/v2/order/cancel_order").request(),
                  new Denial.Unavailable(5, unreachable));
      assertThat(reply.body())
          .contains(
              unreachable
                  ? "\"error_network\",\"message\":\"Inner http call failed\""
                  : "\"error_server\",\"message\":\"System error. Please try again later.\"");
    }
  }

  private static String unicommerce(String method, String resource, Denial denial) {
    HttpReply reply =
        Dialects.named("unicommerce").deny(Requests.to(method, resource).request(), denial);
    return reply.status() + " " + reply.body();
  }

  @Test
  void sayWhenToTryAgainAndHowToAuthenticate() {
    for (Dialect dialect : Dialects.all()) {
      HttpReply reply = dialect.deny(Requests.to("GET", "/").request(), new Denial.Unavailable(5));
      assertThat(reply.headers()).containsEntry("Retry-After", "5");
    }
    assertThat(
            Dialects.named("native")
                .deny(Requests.to("GET", "/").request(), new Denial.Unauthenticated())
                .headers())
        .containsEntry("WWW-Authenticate", "Bearer");
  }
}
