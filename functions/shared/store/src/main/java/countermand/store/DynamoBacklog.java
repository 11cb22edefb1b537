package countermand.store;

import countermand.store.delivery.Delivery;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Counts what waits, by walking the two sparse indexes that hold little else. It reads as much as
 * waits, whatever the table's size: some 8,000 entries a megabyte. What is more than fits a hundred
 * megabytes is not counted: then the numbers say "at least".
 */
public final class DynamoBacklog implements Supplier<Backlog> {
  private static final String UNTELLABLE = "#" + Delivery.Status.UNTELLABLE.name();

  private static final int PAGES_MAX = 100;

  private final DynamoDbClient dynamo;
  private final String table;

  /** Counts in a table. */
  public DynamoBacklog(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Backlog get() {
    return new Backlog(counted(of(Attributes.DECISIONS_INDEX)), counted(notices()));
  }

  private ScanRequest.Builder notices() {
    return of(Attributes.UNDELIVERED_INDEX)
        .filterExpression("NOT contains(undeliveredLink, :untellable)")
        .expressionAttributeValues(Map.of(":untellable", AttributeValue.fromS(UNTELLABLE)));
  }

  private ScanRequest.Builder of(String index) {
    return ScanRequest.builder().tableName(table).indexName(index).select(Select.COUNT);
  }

  private int counted(ScanRequest.Builder scan) {
    ScanResponse page = dynamo.scan(scan.build());
    int count = page.count();
    for (int pages = 1; pages < PAGES_MAX && goesOn(page); pages++) {
      page = dynamo.scan(scan.exclusiveStartKey(page.lastEvaluatedKey()).build());
      count += page.count();
    }
    return count;
  }

  private static boolean goesOn(ScanResponse page) {
    return page.hasLastEvaluatedKey() && !page.lastEvaluatedKey().isEmpty();
  }
}
