package countermand.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.AwsException;
import countermand.local.http.Json;
import countermand.local.template.Arns;
import countermand.local.template.QueueSpec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** SQS as those who send see it. Who receives is the template's event source mappings alone. */
public final class SqsApi {
  private static final int ENTRIES_MAX = 10;
  private static final Pattern ENTRY_ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
  private final Queues queues;

  public SqsApi(Queues queues) {
    this.queues = queues;
  }

  /** Its operations of AWS's JSON protocol, by target. */
  public Map<String, UnaryOperator<JsonNode>> operations() {
    return Map.of(
        "AmazonSQS.SendMessage", this::send,
        "AmazonSQS.SendMessageBatch", this::sendBatch,
        "AmazonSQS.GetQueueUrl", this::url);
  }

  private JsonNode send(JsonNode request) {
    return send(queue(request), new Entry(request));
  }

  private ObjectNode send(Queue queue, Entry entry) {
    Message message = entry.message(queue.spec(), queues.clock().instant());
    queue.send(message);
    return Entry.receipt(message);
  }

  /** An entry that is wrong fails alone. */
  private JsonNode sendBatch(JsonNode request) {
    Queue queue = queue(request);
    JsonNode entries = request.path("Entries");
    check(entries);
    ObjectNode answer = Json.object();
    ArrayNode successful = answer.putArray("Successful");
    ArrayNode failed = answer.putArray("Failed");
    for (JsonNode entry : entries) {
      String id = entry.path("Id").asText();
      try {
        successful.add(send(queue, new Entry(entry)).put("Id", id));
      } catch (AwsException e) {
        failed.add(e.entry().put("Id", id).put("SenderFault", true));
      }
    }
    return answer;
  }

  private static void check(JsonNode entries) {
    if (entries.isEmpty()) {
      throw error("EmptyBatchRequest", "There should be at least one entry in the request.");
    }
    if (entries.size() > ENTRIES_MAX) {
      throw error("TooManyEntriesInBatchRequest", "Maximum number of entries per request are 10.");
    }
    Set<String> ids = new HashSet<>();
    long bytes = 0;
    for (JsonNode entry : entries) {
      String id = entry.path("Id").asText();
      if (!ENTRY_ID.matcher(id).matches()) {
        throw error("InvalidBatchEntryId", "A batch entry id can only have letters, digits, - _.");
      }
      if (!ids.add(id)) {
        throw error("BatchEntryIdsNotDistinct", "Id " + id + " repeated.");
      }
      bytes += new Entry(entry).bytes();
    }
    if (bytes > QueueSpec.BYTES_MAX) {
      throw error("BatchRequestTooLong", "Batch requests cannot be longer than 1048576 bytes.");
    }
  }

  private JsonNode url(JsonNode request) {
    String name = request.path("QueueName").asText();
    if (!queues.has(Arns.queue(name))) {
      throw noQueue();
    }
    return Json.object().put("QueueUrl", Arns.queueUrl(name));
  }

  private Queue queue(JsonNode request) {
    return queues.byUrl(request.path("QueueUrl").asText()).orElseThrow(SqsApi::noQueue);
  }

  private static AwsException noQueue() {
    return error("QueueDoesNotExist", "The specified queue does not exist.");
  }

  private static AwsException error(String code, String message) {
    return Entry.refused("com.amazonaws.sqs#" + code, message);
  }
}
