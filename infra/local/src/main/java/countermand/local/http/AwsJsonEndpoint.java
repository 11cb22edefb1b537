package countermand.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** AWS's JSON protocols 1.0 and 1.1: every operation is a POST to /, named by X-Amz-Target. */
public final class AwsJsonEndpoint implements Endpoint {
  private final Map<String, UnaryOperator<JsonNode>> operations;

  /** {@code operations}: by target, such as {@code AWSEvents.PutEvents}. */
  public AwsJsonEndpoint(Map<String, UnaryOperator<JsonNode>> operations) {
    this.operations = Map.copyOf(operations);
  }

  @Override
  public Reply answer(Request request) {
    String target = request.header("X-Amz-Target").orElse("");
    UnaryOperator<JsonNode> operation = operations.get(target);
    try {
      if (operation == null) {
        String what = target.isEmpty() ? request.method() + " " + request.path() : target;
        throw new AwsException(400, "UnknownOperationException", what + " does not run here");
      }
      return Reply.json(
          200, "application/x-amz-json-1.1", operation.apply(Json.read(request.body())));
    } catch (UncheckedIOException e) {
      return new AwsException(400, "SerializationException", "The body is no JSON").reply();
    } catch (AwsException e) {
      return e.reply();
    }
  }
}
