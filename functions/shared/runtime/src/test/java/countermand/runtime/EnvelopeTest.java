package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import countermand.dialects.HttpReply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static APIGatewayProxyRequestEvent read(String event) throws IOException {
    return Envelope.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsAllThatAFunctionLooksAt() throws IOException {
    APIGatewayProxyRequestEvent event =
        read(
            """
            {"resource": "/v1/links/{link}", "path": "/v1/links/a%20b", "httpMethod": "PUT",
             "headers": {"Via": "ü"}, "multiValueHeaders": {"Via": ["1", "ü"]},
             "queryStringParameters": {"limit": "2"},
             "multiValueQueryStringParameters": {"limit": ["1", "2"]},
             "pathParameters": {"link": "a%20b"}, "stageVariables": null,
             "requestContext": {"path": "/live/v1", "accountId": "1", "requestTimeEpoch": 17,
              "identity": {"sourceIp": "192.0.2.1", "userAgent": null}},
             "body": "e30=", "isBase64Encoded": true}\
            """);
    assertThat(event.getResource()).isEqualTo("/v1/links/{link}");
    assertThat(event.getPath()).isEqualTo("/v1/links/a%20b");
    assertThat(event.getHttpMethod()).isEqualTo("PUT");
    assertThat(event.getHeaders()).containsExactly(Map.entry("Via", "ü"));
    assertThat(event.getMultiValueHeaders()).containsExactly(Map.entry("Via", List.of("1", "ü")));
    assertThat(event.getQueryStringParameters()).containsExactly(Map.entry("limit", "2"));
    assertThat(event.getMultiValueQueryStringParameters())
        .containsExactly(Map.entry("limit", List.of("1", "2")));
    assertThat(event.getPathParameters()).containsExactly(Map.entry("link", "a%20b"));
    assertThat(event.getRequestContext().getPath()).isEqualTo("/live/v1");
    assertThat(event.getRequestContext().getIdentity().getSourceIp()).isEqualTo("192.0.2.1");
    assertThat(event.getBody()).isEqualTo("e30=");
    assertThat(event.getIsBase64Encoded()).isTrue();
  }

  @Test
  void keepsHalfACharacterForWhoeverAnswersTheCaller() throws IOException {
    APIGatewayProxyRequestEvent event =
        read("{\"headers\": {\"Via\": \"a\\ud800\"}, \"body\": \"\\udc00\"}");
    assertThat(event.getHeaders()).containsExactly(Map.entry("Via", "a\ud800"));
    assertThat(event.getBody()).isEqualTo("\udc00");
  }

  @Test
  void takesWhatIsNullOrMissingForAbsent() throws IOException {
    APIGatewayProxyRequestEvent event =
        read("{\"httpMethod\": \"GET\", \"headers\": null, \"body\": null}");
    assertThat(event.getHeaders()).isEmpty();
    assertThat(event.getPathParameters()).isEmpty();
    assertThat(event.getBody()).isNull();
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[\"\\udx\"]"})
  void readsNothingElse(String event) {
    assertThatThrownBy(() -> read(event)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesAnAnswer() {
    HttpReply reply = new HttpReply(201, Map.of("Retry-After", "1"), "{\"é\": \"\n\"}");
    assertThat(new String(Envelope.write(Gateway.response(reply)), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"statusCode":201,"headers":{"Retry-After":"1"},"body":"{\\"é\\": \\"\\n\\"}",\
            "isBase64Encoded":false}\
            """);
  }

  @Test
  void writesEveryCookie() {
    HttpReply reply = HttpReply.empty(303).keeping("a=1").keeping("b=2");
    assertThat(new String(Envelope.write(Gateway.response(reply)), StandardCharsets.UTF_8))
        .contains("\"multiValueHeaders\":{\"Set-Cookie\":[\"a=1\",\"b=2\"]}");
  }
}
