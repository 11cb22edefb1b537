package countermand.store;

import countermand.store.codec.Reading;
import countermand.store.delivery.Delivery;
import countermand.store.delivery.DynamoDeliveries;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Counts what waits, and reads little else: some 8,000 entries a megabyte, two queries a link at
 * least. Decisions are all that is in their index. Notices share theirs with what no protocol has
 * words for, so each link's are asked for by how they stand.
 *
 * <p>It is bounded by time alone. A count that is not finished is none: a number that is too small
 * would tell an operator that all is well.
 */
public final class DynamoBacklog implements Function<BooleanSupplier, Optional<Backlog>> {
  private static final List<Delivery.Status> WAITING =
      List.of(Delivery.Status.PENDING, Delivery.Status.FAILED);

  private final DynamoDbClient dynamo;
  private final String table;

  /** Counts in a table. */
  public DynamoBacklog(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /**
   * Counts.
   *
   * @param hurry whether there is no time left to read on
   * @return empty where there was not time enough
   */
  @Override
  public Optional<Backlog> apply(BooleanSupplier hurry) {
    Pages pages = new Pages(hurry);
    int decisions = pages.sum(dynamo.scanPaginator(decisions()), ScanResponse::count);
    int notices = pages.sum(dynamo.queryPaginator(links()), page -> notices(page, pages));
    return pages.left ? Optional.empty() : Optional.of(new Backlog(decisions, notices));
  }

  private ScanRequest decisions() {
    return ScanRequest.builder()
        .tableName(table)
        .indexName(Attributes.DECISIONS_INDEX)
        .select(Select.COUNT)
        .build();
  }

  private QueryRequest links() {
    return QueryRequest.builder()
        .tableName(table)
        .keyConditionExpression("PK = :roll")
        .expressionAttributeValues(Map.of(":roll", AttributeValue.fromS(Attributes.ROLL)))
        .build();
  }

  private int notices(QueryResponse links, Pages pages) {
    return links.items().stream()
        .map(link -> new Reading(link).text(Attributes.SK))
        .mapToInt(link -> notices(link, pages))
        .sum();
  }

  private int notices(String link, Pages pages) {
    return WAITING.stream()
        .map(status -> DynamoDeliveries.undelivered(table, link, status).select(Select.COUNT))
        .mapToInt(query -> pages.sum(dynamo.queryPaginator(query.build()), QueryResponse::count))
        .sum();
  }

  /** Turns pages as long as there is time. */
  private static final class Pages {
    private final BooleanSupplier hurry;
    private boolean left;

    Pages(BooleanSupplier hurry) {
      this.hurry = hurry;
    }

    /** The sum over all pages; over some only where something is left. */
    <P> int sum(Iterable<P> pages, ToIntFunction<P> count) {
      int sum = 0;
      for (Iterator<P> rest = pages.iterator(); !left && rest.hasNext(); ) {
        left = hurry.getAsBoolean();
        sum += left ? 0 : count.applyAsInt(rest.next());
      }
      return sum;
    }
  }
}
