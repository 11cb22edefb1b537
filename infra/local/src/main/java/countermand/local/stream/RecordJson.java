package countermand.local.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.template.Arns;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
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
    node.set("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      node.set("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      node.set("OldImage", item(change.oldImage()));
    }
    node.put("SequenceNumber", change.sequenceNumber()).put("SizeBytes", change.sizeBytes());
    return node.put("StreamViewType", change.streamViewTypeAsString());
  }

  private static ObjectNode item(Map<String, AttributeValue> item) {
    ObjectNode node = Json.object();
    item.forEach((name, value) -> node.set(name, value(value)));
    return node;
  }

  private static ObjectNode value(AttributeValue value) {
    ObjectNode node = Json.object();
    // The SDK's enumeration; its last constant stands for types made after this SDK.
    switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe()));
      case SS -> texts(node.putArray("SS"), value.ss());
      case NS -> texts(node.putArray("NS"), value.ns());
      case BS -> {
        ArrayNode set = node.putArray("BS");
        value.bs().forEach(b -> set.add(Base64.getEncoder().encodeToString(b.asByteArray())));
      }
      case M -> node.set("M", item(value.m()));
      case L -> {
        ArrayNode list = node.putArray("L");
        value.l().forEach(element -> list.add(value(element)));
      }
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("an attribute of a type unknown to this SDK: " + value);
    }
    return node;
  }

  private static void texts(ArrayNode node, Collection<String> texts) {
    texts.forEach(node::add);
  }
}
