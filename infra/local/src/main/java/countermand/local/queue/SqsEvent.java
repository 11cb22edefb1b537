package countermand.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import countermand.local.template.Arns;
import java.util.List;

/** A batch in the form in which Lambda hands messages of a queue to functions. */
final class SqsEvent {
  private SqsEvent() {}

  static byte[] of(String queueArn, List<Message> batch) {
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    batch.forEach(message -> records.add(record(queueArn, message)));
    return Json.bytes(event);
  }

  private static ObjectNode record(String queueArn, Message message) {
    ObjectNode record = Json.object();
    record.put("messageId", message.id()).put("receiptHandle", message.receipt());
    record.put("body", message.body());
    record.set("attributes", attributes(message));
    ObjectNode own = record.putObject("messageAttributes");
    message.attributes().properties().forEach(e -> own.set(e.getKey(), attribute(e.getValue())));
    record.put("md5OfBody", Digests.ofBody(message.body()));
    if (!message.attributes().isEmpty()) {
      record.put("md5OfMessageAttributes", Digests.ofAttributes(message.attributes()));
    }
    record.put("eventSource", "aws:sqs").put("eventSourceARN", queueArn);
    return record.put("awsRegion", Arns.REGION);
  }

  /** What SQS itself says of it; all values are text. */
  private static ObjectNode attributes(Message message) {
    ObjectNode node = Json.object();
    node.put("ApproximateReceiveCount", String.valueOf(message.received()));
    node.put("SentTimestamp", String.valueOf(message.sent().toEpochMilli()));
    node.put("SenderId", Arns.ACCOUNT);
    message
        .firstReceived()
        .map(first -> String.valueOf(first.toEpochMilli()))
        .ifPresent(first -> node.put("ApproximateFirstReceiveTimestamp", first));
    message.group().ifPresent(group -> node.put("MessageGroupId", group));
    return node;
  }

  private static ObjectNode attribute(JsonNode sent) {
    ObjectNode node = Json.object();
    if (sent.has("BinaryValue")) {
      node.put("binaryValue", sent.path("BinaryValue").asText());
    } else {
      node.put("stringValue", sent.path("StringValue").asText());
    }
    node.putArray("stringListValues");
    node.putArray("binaryListValues");
    return node.put("dataType", sent.path("DataType").asText());
  }
}
