package countermand.store.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Side;
import countermand.store.DynamoSecrets;
import countermand.store.telling.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SecretsAtRestTest {
  private final DynamoSecrets secrets =
      new DynamoSecrets(Table.plain(), Table.NAME, new Envelope(new Locksmith(), byte[]::new));

  @Test
  void areNewestFirst() {
    assertThat(secrets.webhookSecrets("rest-1", Side.SELLER)).isEmpty();
    secrets.putWebhookSecrets("rest-1", Side.SELLER, List.of("whsec_bmV3", "whsec_b2xk"));
    assertThat(secrets.webhookSecrets("rest-1", Side.SELLER))
        .containsExactly("whsec_bmV3", "whsec_b2xk");
    assertThat(secrets.webhookSecrets("rest-1", Side.MARKETPLACE)).isEmpty();
  }

  @Test
  void mayBeTakenAway() {
    secrets.putWebhookSecrets("rest-2", Side.SELLER, List.of("whsec_bmV3"));
    secrets.putWebhookSecrets("rest-2", Side.SELLER, List.of());
    assertThat(secrets.webhookSecrets("rest-2", Side.SELLER)).isEmpty();
  }

  @Test
  void areNotToBeReadInTheTable() {
    secrets.putWebhookSecrets("rest-3", Side.SELLER, List.of("whsec_bmV3"));
    Map<String, AttributeValue> item =
        Table.plain()
            .getItem(get ->
                get.tableName(Table.NAME)
                    .key(
                        Map.of(
                            "PK", AttributeValue.fromS("LINK#rest-3"),
                            "SK", AttributeValue.fromS("SECRET#SELLER"))))
            .item();
    assertThat(item).containsOnlyKeys("PK", "SK", "dataKey", "sealed");
    assertThat(item.get("sealed").b().asString(StandardCharsets.ISO_8859_1))
        .doesNotContain("whsec");
  }
}
