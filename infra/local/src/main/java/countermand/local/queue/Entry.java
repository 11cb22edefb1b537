package countermand.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.AwsException;
import countermand.local.http.Json;
import countermand.local.template.QueueSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What SendMessage is given, or one entry of SendMessageBatch, judged as SQS does. */
record Entry(JsonNode json) {
  private static final String INVALID = "InvalidParameterValue";
  private static final String GROUP = "MessageGroupId";
  private static final String DELAY = "DelaySeconds";
  private static final String ATTRIBUTES = "MessageAttributes";
  private static final int DELAY_MAX = 900;
  private static final int ATTRIBUTES_MAX = 10;
  private static final Pattern GROUP_ID = Pattern.compile("\\p{Graph}{1,128}");

  /** Body and message attributes, as SQS counts them. */
  int bytes() {
    int bytes = length(body());
    for (var attribute : attributes().properties()) {
      JsonNode value = attribute.getValue();
      bytes += length(attribute.getKey()) + length(value.path("DataType").asText());
      bytes += length(value.path("StringValue").asText());
      bytes += value.path("BinaryValue").asText().length() * 3 / 4;
    }
    return bytes;
  }

  /** An AwsException with SQS's code where it is refused. */
  Message message(QueueSpec queue, Instant now) {
    check(queue);
    Duration delay =
        json.hasNonNull(DELAY) ? Duration.ofSeconds(json.path(DELAY).asInt()) : queue.delay();
    return Message.of(body(), group(), attributes(), now, now.plus(delay));
  }

  private void check(QueueSpec queue) {
    if (body().isEmpty()) {
      throw refused("MissingParameter", "The request must contain the parameter MessageBody.");
    }
    if (!body().codePoints().allMatch(Entry::allowed)) {
      throw refused("InvalidMessageContents", "The message has characters that XML has not.");
    }
    if (bytes() > queue.bytesMax()) {
      throw refused(INVALID, "Message must be shorter than " + queue.bytesMax() + " bytes.");
    }
    int delay = json.path(DELAY).asInt();
    if (delay < 0 || delay > DELAY_MAX) {
      throw refused(INVALID, "Value " + delay + " for parameter DelaySeconds must be 0 to 900.");
    }
    if (json.hasNonNull("MessageDeduplicationId")) {
      throw refused(INVALID, "MessageDeduplicationId is not valid for this queue type.");
    }
    if (!group().map(id -> GROUP_ID.matcher(id).matches()).orElse(true)) {
      throw refused(INVALID, "MessageGroupId can only include alphanumeric and punctuation.");
    }
    if (attributes().size() > ATTRIBUTES_MAX) {
      throw refused(INVALID, "Number of message attributes exceeds the allowed maximum 10.");
    }
  }

  private String body() {
    return json.path("MessageBody").asText();
  }

  private Optional<String> group() {
    return json.hasNonNull(GROUP) ? Optional.of(json.path(GROUP).asText()) : Optional.empty();
  }

  private JsonNode attributes() {
    return json.path(ATTRIBUTES).isObject() ? json.path(ATTRIBUTES) : Json.object();
  }

  /** What the sender is told of the message, so that it can check it. */
  static ObjectNode receipt(Message message) {
    ObjectNode answer = Json.object();
    answer.put("MessageId", message.id()).put("MD5OfMessageBody", Digests.ofBody(message.body()));
    if (!message.attributes().isEmpty()) {
      answer.put("MD5OfMessageAttributes", Digests.ofAttributes(message.attributes()));
    }
    return answer;
  }

  static AwsException refused(String code, String message) {
    return new AwsException(400, code, message);
  }

  /** XML 1.0's characters, to which SQS keeps. */
  private static boolean allowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
