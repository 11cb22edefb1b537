package countermand.local.template;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** A table as the SDK makes it, and its TTL attribute. */
public record TableSpec(CreateTableRequest request, Optional<String> timeToLiveAttribute) {
  public String name() {
    return request.tableName();
  }
}
