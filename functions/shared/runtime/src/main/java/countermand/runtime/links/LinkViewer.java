package countermand.runtime.links;

import countermand.dialects.HttpReply;
import countermand.dialects.links.OperatorCall;
import countermand.store.links.LinkBook;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Shows operators their links, where nothing about them can be changed. */
public final class LinkViewer implements Operators {
  private final LinkReads reads;

  /** Reads a table. */
  public LinkViewer(DynamoDbClient dynamo, String table) {
    this.reads = new LinkReads(new LinkBook(dynamo, table));
  }

  @Override
  public HttpReply answer(OperatorCall call, String operator) {
    return switch (call) {
      case OperatorCall.ShowLink c -> reads.answer(c);
      case OperatorCall.ListLinks c -> reads.answer(c);
      case OperatorCall.PutLink _,
          OperatorCall.ReadLog _,
          OperatorCall.IssueKey _,
          OperatorCall.ListKeys _,
          OperatorCall.PutSecrets _,
          OperatorCall.RevokeKey _ ->
          throw new IllegalStateException("this function only shows links");
    };
  }
}
