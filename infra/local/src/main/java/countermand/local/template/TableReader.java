package countermand.local.template;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** AWS::DynamoDB::Table. Capacity is on demand whatever the template says. */
final class TableReader {
  private TableReader() {}

  static TableSpec read(String name, Properties p) {
    p.accept("TableName", "BillingMode", "ProvisionedThroughput", "OnDemandThroughput", "Tags");
    p.accept("PointInTimeRecoverySpecification", "DeletionProtectionEnabled", "SSESpecification");
    p.accept("TableClass", "ContributorInsightsSpecification", "KinesisStreamSpecification");
    p.accept("ResourcePolicy", "WarmThroughput");
    List<GlobalSecondaryIndex> indexes = p.each("GlobalSecondaryIndexes", TableReader::index);
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(p.each("AttributeDefinitions", TableReader::attribute))
            .keySchema(keys(p));
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes);
    }
    stream(p).ifPresent(request::streamSpecification);
    return new TableSpec(request.build(), timeToLive(p));
  }

  private static AttributeDefinition attribute(Properties p) {
    return AttributeDefinition.builder()
        .attributeName(p.neededText("AttributeName"))
        .attributeType(p.neededText("AttributeType"))
        .build();
  }

  private static List<KeySchemaElement> keys(Properties p) {
    return p.each(
        "KeySchema",
        key ->
            KeySchemaElement.builder()
                .attributeName(key.neededText("AttributeName"))
                .keyType(key.neededText("KeyType"))
                .build());
  }

  private static GlobalSecondaryIndex index(Properties p) {
    p.accept("ProvisionedThroughput", "OnDemandThroughput", "WarmThroughput");
    p.accept("ContributorInsightsSpecification");
    return GlobalSecondaryIndex.builder()
        .indexName(p.neededText("IndexName"))
        .keySchema(keys(p))
        .projection(p.map("Projection").orElseThrow().read(TableReader::projection))
        .build();
  }

  private static Projection projection(Properties p) {
    Projection.Builder projection =
        Projection.builder().projectionType(p.neededText("ProjectionType"));
    List<String> others = p.list("NonKeyAttributes").stream().map(String::valueOf).toList();
    return others.isEmpty() ? projection.build() : projection.nonKeyAttributes(others).build();
  }

  private static Optional<StreamSpecification> stream(Properties p) {
    return p.map("StreamSpecification")
        .map(stream ->
            stream
                .accept("ResourcePolicy")
                .read(s ->
                    StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(s.neededText("StreamViewType"))
                        .build()));
  }

  private static Optional<String> timeToLive(Properties p) {
    return p.map("TimeToLiveSpecification")
        .flatMap(ttl ->
            ttl.read(t -> {
              String attribute = t.neededText("AttributeName");
              return t.flag("Enabled") ? Optional.of(attribute) : Optional.empty();
            }));
  }
}
