package countermand.local.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.table.ItemJson;
import countermand.local.template.Arns;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** A stream's record in the form in which Lambda hands it to functions and judges its filters. */
final class RecordJson {
  private final String sourceArn;

  RecordJson(String table) {
    sourceArn = Arns.stream(table);
  }

  ObjectNode of(Record record) {
    ObjectNode node = Json.object();
    node.put("eventID", record.eventID()).put("eventName", record.eventNameAsString());
    node.put("eventVersion", record.eventVersion()).put("eventSource", "aws:dynamodb");
    node.put("awsRegion", Arns.REGION);
    node.set("dynamodb", change(record.dynamodb()));
    if (record.userIdentity() != null) {
      ObjectNode identity = node.putObject("userIdentity");
      identity.put("type", record.userIdentity().type());
      identity.put("principalId", record.userIdentity().principalId());
    }
    return node.put("eventSourceARN", sourceArn);
  }

  private static ObjectNode change(StreamRecord change) {
    ObjectNode node = Json.object();
    node.put("ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    node.set("Keys", ItemJson.of(change.keys()));
    if (change.hasNewImage()) {
      node.set("NewImage", ItemJson.of(change.newImage()));
    }
    if (change.hasOldImage()) {
      node.set("OldImage", ItemJson.of(change.oldImage()));
    }
    node.put("SequenceNumber", change.sequenceNumber()).put("SizeBytes", change.sizeBytes());
    return node.put("StreamViewType", change.streamViewTypeAsString());
  }
}
