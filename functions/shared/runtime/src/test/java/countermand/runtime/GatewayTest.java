package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Route;
import countermand.runtime.telling.Ask;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private final APIGatewayProxyRequestEvent event =
      new APIGatewayProxyRequestEvent()
          .withHttpMethod("POST")
          .withResource("/v1/links/{link}/orders/{orderId}")
          .withPath("/v1/links/acme/orders/a%20b");

  private HttpRequest request() {
    return Gateway.request(event, null, Ask.NOW);
  }

  @Test
  void takesAnEventInWhichEverythingThatCanBeNullIs() {
    HttpRequest request = request();
    assertThat(request.route()).isEqualTo(new Route("POST", "/v1/links/{link}/orders/{orderId}"));
    assertThat(request.path()).isEqualTo("/v1/links/acme/orders/a%20b");
    assertThat(request.pathParameters()).isEmpty();
    assertThat(request.headers()).isEmpty();
    assertThat(request.query()).isEmpty();
    assertThat(request.body()).isEmpty();
    assertThat(request.arrival().source()).isEmpty();
  }

  @Test
  void knowsTheCallersAddressFromTheGatewayAlone() {
    event.setHeaders(Map.of("X-Forwarded-For", "198.51.100.7"));
    event.setRequestContext(
        new APIGatewayProxyRequestEvent.ProxyRequestContext()
            .withIdentity(
                new APIGatewayProxyRequestEvent.RequestIdentity().withSourceIp("192.0.2.1")));
    assertThat(request().arrival().source()).isEqualTo("192.0.2.1");
  }

  @Test
  void leavesPathParametersEncoded() {
    event.setPathParameters(Map.of("link", "acme", "orderId", "a%20b"));
    assertThat(request().pathParameters()).containsEntry("orderId", "a%20b");
  }

  @Test
  void decodesABodyInBase64ByteForByte() {
    byte[] bytes = {0, (byte) 0xff, (byte) 0xc3, '{'};
    event.withBody(Base64.getEncoder().encodeToString(bytes)).setIsBase64Encoded(true);
    assertThat(request().body()).containsExactly(bytes);
  }

  @Test
  void takesABodyAsItIsWhereItIsNotInBase64() {
    event.withBody("{\"é\": 1}").setIsBase64Encoded(false);
    assertThat(request().body()).isEqualTo("{\"é\": 1}".getBytes(StandardCharsets.UTF_8));
    event.setIsBase64Encoded(null);
    assertThat(request().body()).isEqualTo("{\"é\": 1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesAnEmptyBodyForNone() {
    event.withBody("").setIsBase64Encoded(true);
    assertThat(request().body()).isEmpty();
  }

  @Test
  void findsHeadersInWhateverCase() {
    event.setHeaders(Map.of("X-VTEX-API-AppKey", "k", "authorization", "Bearer x"));
    HttpRequest request = request();
    assertThat(request.header("x-vtex-api-appkey")).contains("k");
    assertThat(request.header("Authorization")).contains("Bearer x");
    assertThat(request.header("Accept")).isEmpty();
  }

  @Test
  void takesTheLastOfAHeaderThatCameTwice() {
    event.setHeaders(Map.of("Idempotency-Key", "2"));
    event.setMultiValueHeaders(Map.of("IDEMPOTENCY-KEY", List.of("1", "2"), "Via", List.of("a")));
    HttpRequest request = request();
    assertThat(request.header("Idempotency-Key")).contains("2");
    assertThat(request.header("via")).contains("a");
  }

  @Test
  void keepsEveryValueOfAQueryParameter() {
    event.setQueryStringParameters(Map.of("limit", "2", "cursor", "c"));
    event.setMultiValueQueryStringParameters(Map.of("limit", List.of("1", "2")));
    HttpRequest request = request();
    assertThat(request.query().get("limit")).containsExactly("1", "2");
    assertThat(request.queryValue("cursor")).contains("c");
  }

  @Test
  void givesBackTheReplyAsText() {
    HttpReply reply = new HttpReply(201, Map.of("Retry-After", "1"), "{\"é\": 1}");
    APIGatewayProxyResponseEvent response = Gateway.response(reply);
    assertThat(response.getStatusCode()).isEqualTo(201);
    assertThat(response.getHeaders()).containsExactly(Map.entry("Retry-After", "1"));
    assertThat(response.getBody()).isEqualTo("{\"é\": 1}");
    assertThat(response.getIsBase64Encoded()).isFalse();
  }
}
