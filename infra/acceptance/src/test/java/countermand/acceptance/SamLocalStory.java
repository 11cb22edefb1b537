package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.functions.orderquery.Handler;
import countermand.runtime.Environment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What {@code sam local} gives a function, without its container: a handler with the variables of
 * infra/sam-local.json finds the local system's table.
 */
final class SamLocalStory {

  @Test
  void aHandlerWithItsVariablesFindsTheTable() throws IOException {
    Target.chosen().needed("/_local/aws");
    Sale sale = Sale.in("InWindow");
    Link link = sale.marketplace.link();

    String event =
        """
        {'httpMethod': 'GET', 'resource': '/v1/links/{link}/orders/{orderId}', 'path': '%s%s',
         'pathParameters': {'link': '%s', 'orderId': '%s'}, 'headers': {'Authorization': '%s'}}
        """
            .formatted(link.orders(), sale.id, link.id(), sale.id, link.marketplace());
    ByteArrayOutputStream answered = new ByteArrayOutputStream();
    new Handler(new Environment(variables(), InstantSource.system()))
        .handleRequest(
            new ByteArrayInputStream(Json.text(event).getBytes(StandardCharsets.UTF_8)),
            answered,
            null);

    JsonNode reply = Json.read(answered.toString(StandardCharsets.UTF_8));
    assertThat(reply.path("statusCode").asInt()).as("%s", reply).isEqualTo(200);
    assertThat(reply.path("body").asText()).contains(sale.id);
  }

  private static Map<String, String> variables() throws IOException {
    Map<String, String> variables = new HashMap<>();
    String file = Files.readString(Repository.root().resolve("infra/sam-local.json"));
    Json.read(file)
        .path("Parameters")
        .properties()
        .forEach(one -> variables.put(one.getKey(), one.getValue().asText()));
    variables.computeIfPresent(
        "AWS_ENDPOINT_URL",
        (_, url) -> url.replace("http://127.0.0.1:8080", Target.chosen().base().toString()));
    variables.put("AWS_REGION", "us-east-1");
    variables.put("AWS_ACCESS_KEY_ID", "local");
    variables.put("AWS_SECRET_ACCESS_KEY", "local");
    return variables;
  }
}
