package countermand.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.AwsException;
import countermand.local.http.Json;
import countermand.local.template.Arns;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** EventBridge's PutEvents: at most 10 entries and 256 KiB; an entry that is wrong fails alone. */
final class PutEvents implements UnaryOperator<JsonNode> {
  private static final int ENTRIES_MAX = 10;
  private static final int BYTES_MAX = 256 * 1024;

  private final Bus bus;
  private final InstantSource clock;

  PutEvents(Bus bus, InstantSource clock) {
    this.bus = bus;
    this.clock = clock;
  }

  @Override
  public JsonNode apply(JsonNode request) {
    JsonNode entries = request.path("Entries");
    check(entries);
    ObjectNode answer = Json.object();
    ArrayNode results = answer.putArray("Entries");
    int failed = 0;
    for (JsonNode entry : entries) {
      Optional<ObjectNode> refusal = refusal(entry);
      failed += refusal.isPresent() ? 1 : 0;
      results.add(refusal.orElseGet(() -> put(entry)));
    }
    return answer.put("FailedEntryCount", failed);
  }

  private static void check(JsonNode entries) {
    if (entries.isEmpty() || entries.size() > ENTRIES_MAX) {
      throw AwsException.validation("1 to 10 entries are needed, these are " + entries.size());
    }
    int bytes = 0;
    for (JsonNode entry : entries) {
      bytes += EntrySize.bytes(entry);
    }
    if (bytes > BYTES_MAX) {
      throw AwsException.validation("Total size of the entries in the request is over the limit.");
    }
  }

  private Optional<ObjectNode> refusal(JsonNode entry) {
    for (String field : List.of("Source", "DetailType", "Detail")) {
      if (entry.path(field).asText().isEmpty()) {
        String message = "Parameter " + field + " is not valid. Reason: it is a required argument.";
        return Optional.of(error("InvalidArgument", message));
      }
    }
    if (!isObject(entry.path("Detail").asText())) {
      return Optional.of(error("MalformedDetail", "Detail is malformed."));
    }
    return bus.has(busOf(entry))
        ? Optional.empty()
        : Optional.of(error("InvalidArgument", "There is no bus " + busOf(entry) + "."));
  }

  private ObjectNode put(JsonNode entry) {
    String id = UUID.randomUUID().toString();
    ObjectNode envelope = Json.object();
    envelope.put("version", "0").put("id", id);
    envelope.put("detail-type", entry.path("DetailType").asText());
    envelope.put("source", entry.path("Source").asText()).put("account", Arns.ACCOUNT);
    envelope.put("time", time(entry).truncatedTo(ChronoUnit.SECONDS).toString());
    envelope.put("region", Arns.REGION);
    ArrayNode resources = envelope.putArray("resources");
    entry.path("Resources").forEach(resources::add);
    envelope.set("detail", Json.read(entry.path("Detail").asText()));
    bus.put(busOf(entry), envelope);
    return Json.object().put("EventId", id);
  }

  /** The entry's own time, which AWS's JSON writes in seconds with a fraction, or now. */
  private Instant time(JsonNode entry) {
    JsonNode time = entry.path("Time");
    return time.isNumber()
        ? Instant.ofEpochMilli(Math.round(time.asDouble() * 1000))
        : clock.instant();
  }

  /** A bus is named by its name or its ARN. */
  private static String busOf(JsonNode entry) {
    return Arns.lastPart(entry.path("EventBusName").asText("default"));
  }

  private static boolean isObject(String detail) {
    try {
      return Json.read(detail).isObject();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static ObjectNode error(String code, String message) {
    return Json.object().put("ErrorCode", code).put("ErrorMessage", message);
  }
}
