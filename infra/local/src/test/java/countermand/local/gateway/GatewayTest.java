package countermand.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.function.FunctionException;
import countermand.local.function.Functions;
import countermand.local.function.Invoker;
import countermand.local.http.Json;
import countermand.local.http.LocalServer;
import countermand.local.template.Template;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GatewayTest {
  private static final Template TEMPLATE =
      Template.read(
          """
          Resources:
            Api:
              Type: AWS::Serverless::Api
              Properties:
                StageName: live
                BinaryMediaTypes: ["*/*"]
                GatewayResponses:
                  MISSING_AUTHENTICATION_TOKEN:
                    StatusCode: "404"
                    ResponseParameters: {Headers: {Content-Type: "'application/problem+json'"}}
                    ResponseTemplates: {application/json: '{"code":"ROUTE_NOT_FOUND"}'}
                  DEFAULT_5XX:
                    StatusCode: "503"
                    ResponseParameters: {Headers: {Retry-After: "'5'"}}
            Function:
              Type: AWS::Serverless::Function
              Properties:
                Handler: none
                Events:
                  Any: {Type: Api, Properties: {RestApiId: !Ref Api, Method: any, Path: "/o/{id}"}}
          """);

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicReference<JsonNode> event = new AtomicReference<>();
  private final AtomicReference<Invoker> function = new AtomicReference<>();
  private LocalServer server;

  @BeforeAll
  void start() throws IOException {
    Functions functions = new Functions();
    functions.add(TEMPLATE.functions().getFirst(), e -> function.get().invoke(e));
    server = new LocalServer(0).serve("/", new Gateway(TEMPLATE, functions));
    server.start();
  }

  @AfterAll
  void stop() {
    server.close();
    client.close();
  }

  @Test
  void sendsTheEventOfARestApi() throws Exception {
    answering("{\"statusCode\":200,\"body\":\"ok\"}");

    send("POST", "/o/a%2Fb%20c?q=x%20y&q=z&empty=", "{\"ü\":1}", "X-Own", "1");

    JsonNode seen = event.get();
    assertThat(seen.path("resource").asText()).isEqualTo("/o/{id}");
    assertThat(seen.path("path").asText()).isEqualTo("/o/a%2Fb%20c");
    assertThat(seen.at("/pathParameters/id").asText()).isEqualTo("a%2Fb%20c");
    assertThat(seen.at("/queryStringParameters/q").asText()).isEqualTo("z");
    assertThat(seen.at("/multiValueQueryStringParameters/q").toString())
        .isEqualTo("[\"x y\",\"z\"]");
    assertThat(seen.at("/queryStringParameters/empty").asText()).isEmpty();
    assertThat(seen.at("/headers/X-own").asText()).isEqualTo("1");
    assertThat(seen.at("/requestContext/resourcePath").asText()).isEqualTo("/o/{id}");
    assertThat(seen.at("/requestContext/path").asText()).isEqualTo("/live/o/a%2Fb%20c");
    assertThat(seen.at("/requestContext/identity/sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(seen.at("/requestContext/requestId").asText()).isNotEmpty();
    assertThat(seen.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(seen.path("body").asText()))
        .isEqualTo("{\"ü\":1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysNullWhereThereIsNothing() throws Exception {
    answering("{\"statusCode\":200}");

    send("GET", "/o/1", "");

    assertThat(event.get().path("body").isNull()).isTrue();
    assertThat(event.get().path("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.get().path("queryStringParameters").isNull()).isTrue();
  }

  @Test
  void answersWhatTheFunctionAnswers() throws Exception {
    answering(
        "{\"statusCode\":409,\"headers\":{\"content-type\":\"text/plain\"},"
            + "\"multiValueHeaders\":{\"X-Two\":[\"a\",\"b\"]},"
            + "\"body\":\"aGk=\",\"isBase64Encoded\":true}");

    HttpResponse<String> reply = send("GET", "/o/1", "");

    assertThat(reply.statusCode()).isEqualTo(409);
    assertThat(reply.body()).isEqualTo("hi");
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(reply.headers().allValues("X-Two")).containsExactly("a", "b");
  }

  @Test
  void anEmptyBodyHasLengthZero() throws Exception {
    answering("{\"statusCode\":200,\"body\":\"\"}");

    HttpResponse<String> reply = send("GET", "/o/1", "");

    assertThat(reply.headers().firstValue("Content-Length")).hasValue("0");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    answering("{\"statusCode\":200,\"body\":\"four\"}");

    HttpResponse<String> reply = send("HEAD", "/o/1", "");

    assertThat(reply.headers().firstValue("Content-Length")).hasValue("4");
    assertThat(reply.body()).isEmpty();
    assertThat(send("HEAD", "/nowhere", "").statusCode()).isEqualTo(404);
  }

  @Test
  void anUnknownRouteGetsTheTemplatesAnswer() throws Exception {
    HttpResponse<String> reply = send("GET", "/nowhere", "");

    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).isEqualTo("{\"code\":\"ROUTE_NOT_FOUND\"}");
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void aFunctionsErrorAndAMalformedAnswerGetTheDefault() throws Exception {
    function.set(e -> {
      throw new FunctionException("Function", new IllegalStateException("on purpose"));
    });
    HttpResponse<String> failed = send("GET", "/o/1", "");
    answering("\"not a response\"");
    HttpResponse<String> malformed = send("GET", "/o/1", "");

    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(malformed.statusCode()).isEqualTo(503);
  }

  @Test
  void aBodyOverTenMegabytesIsRefusedUnseen() throws Exception {
    answering("{\"statusCode\":200}");
    event.set(null);

    HttpResponse<String> reply = send("POST", "/o/1", "x".repeat(LocalServer.BODY_BYTES_MAX + 1));

    assertThat(reply.statusCode()).isEqualTo(413);
    assertThat(event.get()).isNull();
  }

  private void answering(String answer) {
    function.set(e -> {
      event.set(Json.read(e));
      return answer.getBytes(StandardCharsets.UTF_8);
    });
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.uri() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
