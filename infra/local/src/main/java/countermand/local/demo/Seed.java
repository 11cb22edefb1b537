package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Writes the demo's links and credentials into the table; what is there already stays as it is. */
public final class Seed {
  private final DynamoDbClient client;
  private final String table;

  public Seed(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  public void write(Demo demo) {
    for (JsonNode link : demo.json().path("links")) {
      String name = link.path("link").asText();
      putLink(name, link);
      for (String side : List.of("marketplace", "seller")) {
        putParty(name, side, link.path(side));
      }
    }
    putBearer("", "operator", demo.json().path("operator"));
  }

  private void putLink(String name, JsonNode link) {
    Map<String, AttributeValue> item = keys("LINK#" + name, "LINK");
    item.put("link", text(name));
    item.put("marketplaceDialect", text(link.at("/marketplace/dialect").asText()));
    item.put("sellerDialect", text(link.at("/seller/dialect").asText()));
    item.put("window", text("PT30M"));
    item.put("answerWithin", text("P30D"));
    item.put("invoiceTolerance", AttributeValue.fromN("1"));
    item.put("announceWindowEnd", AttributeValue.fromBool(true));
    item.put("partialCancelUntold", text("refuse"));
    item.put("paused", AttributeValue.fromBool(false));
    put(item);
  }

  private void putParty(String link, String side, JsonNode party) {
    putBearer(link, side, party);
    if (party.has("appKey")) {
      String key = party.path("appKey").asText();
      putCredential("vtex", key, link, side, party.path("appToken").asText());
    }
  }

  private void putBearer(String link, String side, JsonNode party) {
    String[] parts = party.path("authorization").asText().split("_", 3);
    putCredential("native", parts[1], link, side, parts[2]);
  }

  private void putCredential(String dialect, String id, String link, String side, String secret) {
    Map<String, AttributeValue> item = keys("CREDENTIAL#" + dialect + "#" + id, "CREDENTIAL");
    if (!link.isEmpty()) {
      item.put("link", text(link));
    }
    item.put("side", text(side));
    item.put("dialect", text(dialect));
    item.put("secretHash", text(sha256(secret)));
    put(item);
  }

  private void put(Map<String, AttributeValue> item) {
    try {
      client.putItem(
          r -> r.tableName(table).item(item).conditionExpression("attribute_not_exists(PK)"));
    } catch (ConditionalCheckFailedException e) {
      // Seeded by an earlier run on this data, and perhaps changed since: it stays.
      return;
    }
  }

  private static Map<String, AttributeValue> keys(String pk, String sk) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put("PK", text(pk));
    item.put("SK", text(sk));
    return item;
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
