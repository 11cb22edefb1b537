package countermand.local.template;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A table as the SDK makes it, and its TTL attribute. */
public record TableSpec(CreateTableRequest request, Optional<String> timeToLiveAttribute) {
  public String name() {
    return request.tableName();
  }

  /** Whether the table has a global index of a name. */
  public boolean hasIndex(String index) {
    return request.hasGlobalSecondaryIndexes()
        && request.globalSecondaryIndexes().stream().anyMatch(one -> one.indexName().equals(index));
  }
}
