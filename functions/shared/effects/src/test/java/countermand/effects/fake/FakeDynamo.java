package countermand.effects.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A table that remembers what was put and struck out, or that is out of order. */
public final class FakeDynamo implements DynamoDbClient {
  private final List<PutItemRequest> puts = new ArrayList<>();
  private final List<UpdateItemRequest> updates = new ArrayList<>();
  private boolean broken;

  /** From now on every call fails. */
  public void breakDown() {
    broken = true;
  }

  /** What was put. */
  public List<PutItemRequest> puts() {
    return puts;
  }

  /** Which items were updated. */
  public List<UpdateItemRequest> updates() {
    return updates;
  }

  /** The ids that the n-th update struck out of what is owed. */
  public Set<String> struck(int n) {
    Set<String> names = new TreeSet<>(updates.get(n).expressionAttributeNames().values());
    names.removeIf(name -> !name.matches("\\d+\\.\\d+"));
    return names;
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    orFail();
    puts.add(request);
    return PutItemResponse.builder().build();
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    orFail();
    updates.add(request);
    return UpdateItemResponse.builder().build();
  }

  private void orFail() {
    if (broken) {
      throw DynamoDbException.builder().message("out of order").build();
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
