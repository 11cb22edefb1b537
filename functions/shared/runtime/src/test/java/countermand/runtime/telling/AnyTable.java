package countermand.runtime.telling;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A table that takes every update. */
public final class AnyTable implements DynamoDbClient {
  private int updates;

  /** How many there were. */
  public int updates() {
    return updates;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    updates++;
    return UpdateItemResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
