package countermand.local.table;

import countermand.local.template.TableSpec;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/** Makes tables as the template says, where an earlier run has not. */
public final class Tables {
  private final DynamoDbClient client;

  public Tables(DynamoDbClient client) {
    this.client = client;
  }

  /** Makes the table unless it is there already; one that is there must be as the template says. */
  public void make(TableSpec spec) {
    Optional<TableDescription> there = describe(spec.name());
    if (there.isPresent()) {
      check(spec.request(), there.get());
    } else {
      client.createTable(spec.request());
      spec.timeToLiveAttribute().ifPresent(attribute -> expire(spec.name(), attribute));
    }
  }

  /** The ARN of a table's stream. */
  public String streamArn(String table) {
    return describe(table)
        .map(TableDescription::latestStreamArn)
        .orElseThrow(() -> new IllegalStateException("The table " + table + " has no stream"));
  }

  private void expire(String table, String attribute) {
    TimeToLiveSpecification ttl =
        TimeToLiveSpecification.builder().attributeName(attribute).enabled(true).build();
    client.updateTimeToLive(r -> r.tableName(table).timeToLiveSpecification(ttl));
  }

  private Optional<TableDescription> describe(String table) {
    try {
      DescribeTableRequest request = DescribeTableRequest.builder().tableName(table).build();
      return Optional.of(client.describeTable(request).table());
    } catch (ResourceNotFoundException e) {
      // That is an answer, not a fault: the table is still to be made.
      return Optional.empty();
    }
  }

  private static void check(CreateTableRequest wanted, TableDescription there) {
    Set<String> wantedIndexes =
        wanted.globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndex::indexName)
            .collect(Collectors.toSet());
    Set<String> presentIndexes =
        there.globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .collect(Collectors.toSet());
    if (!wanted.keySchema().equals(there.keySchema()) || !wantedIndexes.equals(presentIndexes)) {
      throw new IllegalStateException(
          "The table "
              + wanted.tableName()
              + " of the data directory has other keys or indexes than template.yaml:"
              + " start with another directory");
    }
  }
}
