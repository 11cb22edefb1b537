package countermand.runtime.priming;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Calls as API Gateway would hand them over. */
public final class PrimingEvents {
  /** An address that is nobody's (RFC 5737). */
  private static final String SOURCE = "192.0.2.1";

  private PrimingEvents() {}

  /**
   * The event of a call.
   *
   * @param now when it is signed
   */
  public static APIGatewayProxyRequestEvent of(PrimingCall call, Instant now) {
    Presenting presented = Presenting.of(call, now);
    Map<String, String> headers = new HashMap<>(presented.headers());
    headers.put("X-Amzn-Trace-Id", "Root=1-00000000-000000000000000000000000");
    headers.put("Content-Type", "application/json");
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod(call.method())
        .withResource(call.resource())
        .withPath(call.called())
        .withPathParameters(call.path())
        .withHeaders(headers)
        .withQueryStringParameters(presented.query())
        .withRequestContext(
            new ProxyRequestContext()
                .withPath(call.called())
                .withIdentity(new RequestIdentity().withSourceIp(SOURCE)))
        .withIsBase64Encoded(true)
        .withBody(Base64.getEncoder().encodeToString(call.body().getBytes(StandardCharsets.UTF_8)));
  }
}
