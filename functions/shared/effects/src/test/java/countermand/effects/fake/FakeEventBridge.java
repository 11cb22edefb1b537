package countermand.effects.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** A bus that takes every event but those that it is told to refuse. */
public final class FakeEventBridge implements EventBridgeClient {
  private final List<List<PutEventsRequestEntry>> calls = new ArrayList<>();
  private final Set<String> refused;
  private final Set<String> broken;

  /** Takes all. */
  public FakeEventBridge() {
    this(Set.of(), Set.of());
  }

  /**
   * A bus in trouble.
   *
   * @param refused types of the events that it refuses
   * @param broken types of the events that make it fail the whole call
   */
  public FakeEventBridge(Set<String> refused, Set<String> broken) {
    this.refused = refused;
    this.broken = broken;
  }

  /** The entries of each call. */
  public List<List<PutEventsRequestEntry>> calls() {
    return calls;
  }

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    calls.add(request.entries());
    if (request.entries().stream().anyMatch(entry -> broken.contains(entry.detailType()))) {
      throw EventBridgeException.builder().message("out of order").build();
    }
    List<PutEventsResultEntry> results = request.entries().stream().map(this::result).toList();
    long failed = results.stream().filter(result -> result.errorCode() != null).count();
    return PutEventsResponse.builder().entries(results).failedEntryCount((int) failed).build();
  }

  private PutEventsResultEntry result(PutEventsRequestEntry entry) {
    return refused.contains(entry.detailType())
        ? PutEventsResultEntry.builder().errorCode("ThrottlingException").build()
        : PutEventsResultEntry.builder().eventId("taken").build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
