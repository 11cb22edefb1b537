package countermand.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** The event bus: of each call it takes some entries, and says of each whether it did. */
public final class EventBus {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private final World world;
  private final List<Taken> taken = new ArrayList<>();

  /** An event that the bus took. */
  public record Taken(String id, String type, String detail) {}

  EventBus(World world) {
    this.world = world;
  }

  /** What the bus took, in order; more than once what was told more than once. */
  public List<Taken> taken() {
    return taken;
  }

  /** The bus as one invocation sees it. */
  EventBridgeClient over(Wire wire) {
    return new EventBridgeClient() {
      @Override
      public PutEventsResponse putEvents(PutEventsRequest request) {
        return wire.call("bus.put", () -> put(request));
      }

      @Override
      public String serviceName() {
        return SERVICE_NAME;
      }

      @Override
      public void close() {}
    };
  }

  private PutEventsResponse put(PutEventsRequest request) {
    List<PutEventsResultEntry> results = request.entries().stream().map(this::take).toList();
    long failed = results.stream().filter(result -> result.errorCode() != null).count();
    return PutEventsResponse.builder().entries(results).failedEntryCount((int) failed).build();
  }

  private PutEventsResultEntry take(PutEventsRequestEntry entry) {
    if (world.trouble().mood()) {
      return PutEventsResultEntry.builder().errorCode("ThrottlingException").build();
    }
    Matcher id = ID.matcher(entry.detail());
    if (!id.find()) {
      throw new IllegalStateException("an event without an id: " + entry.detail());
    }
    taken.add(new Taken(id.group(1), entry.detailType(), entry.detail()));
    return PutEventsResultEntry.builder().eventId("taken").build();
  }
}
