package countermand.effects;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;

/**
 * Amazon EventBridge. One call takes 10 entries and 256 KiB, and may take some of them and not
 * others: the reply is read entry by entry.
 */
public final class EventBridgeBus implements Bus {
  private static final String SOURCE = "countermand";
  private static final int ENTRIES_MAX = 10;
  private static final int BYTES_MAX = 256 * 1024;

  /** What EventBridge counts beside the texts of an entry: 14 bytes for its time. */
  private static final int TIME_BYTES = 14;

  private final EventBridgeClient client;
  private final String bus;
  private final Failures failures;

  /** Hears of calls and entries that failed. */
  public interface Failures {

    /** So many events were not taken and stay owed. */
    void notTaken(int events, String why);
  }

  /** Publishes to a bus. */
  public EventBridgeBus(EventBridgeClient client, String bus, Failures failures) {
    this.client = client;
    this.bus = bus;
    this.failures = failures;
  }

  @Override
  public Set<String> publish(List<BusEvent> events) {
    Set<String> taken = new HashSet<>();
    List<BusEvent> batch = new ArrayList<>();
    int bytes = 0;
    for (BusEvent event : events) {
      int size = bytes(event);
      if (batch.size() == ENTRIES_MAX || (!batch.isEmpty() && bytes + size > BYTES_MAX)) {
        taken.addAll(send(batch));
        batch.clear();
        bytes = 0;
      }
      batch.add(event);
      bytes += size;
    }
    taken.addAll(send(batch));
    return taken;
  }

  private Set<String> send(List<BusEvent> batch) {
    if (batch.isEmpty()) {
      return Set.of();
    }
    try {
      PutEventsResponse response =
          client.putEvents(put -> put.entries(batch.stream().map(this::entry).toList()));
      return taken(batch, response);
    } catch (SdkException e) {
      failures.notTaken(batch.size(), e.toString());
      return Set.of();
    }
  }

  private Set<String> taken(List<BusEvent> batch, PutEventsResponse response) {
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < batch.size(); i++) {
      String error = response.entries().get(i).errorCode();
      if (error == null) {
        taken.add(batch.get(i).id());
      } else {
        failures.notTaken(1, error);
      }
    }
    return taken;
  }

  private PutEventsRequestEntry entry(BusEvent event) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(SOURCE)
        .detailType(event.type())
        .time(event.at())
        .detail(event.detail())
        .build();
  }

  private static int bytes(BusEvent event) {
    return TIME_BYTES
        + SOURCE.length()
        + event.type().length()
        + event.detail().getBytes(StandardCharsets.UTF_8).length;
  }
}
