package countermand.runtime.telling;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import countermand.dialects.HttpRequest;
import java.nio.charset.StandardCharsets;

/** Requests as API Gateway hands them to a function. */
public final class GatewayEvents {
  private GatewayEvents() {}

  /** A request whose body is text. */
  public static APIGatewayProxyRequestEvent of(HttpRequest request) {
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod(request.method())
        .withResource(request.resource())
        .withPath(request.path())
        .withPathParameters(request.pathParameters())
        .withHeaders(request.headers())
        .withMultiValueQueryStringParameters(request.query())
        .withBody(new String(request.body(), StandardCharsets.UTF_8));
  }
}
