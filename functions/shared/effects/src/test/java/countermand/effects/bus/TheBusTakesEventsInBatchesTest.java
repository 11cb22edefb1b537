package countermand.effects.bus;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.effects.BusEvent;
import countermand.effects.EventBridgeBus;
import countermand.effects.fake.FakeEventBridge;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

class TheBusTakesEventsInBatchesTest {
  private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  private static final int CALL_BYTES = 256 * 1024;

  /** The time's 14 bytes, and the texts "countermand" and "T". */
  private static final int ENTRY_BYTES = 14 + 11 + 1;

  private final FakeEventBridge bridge = new FakeEventBridge();
  private final EventBridgeBus bus =
      new EventBridgeBus(
          bridge,
          "orders",
          (events, why) -> {
            throw new AssertionError(events + " not taken: " + why);
          });

  @Test
  void anEntryCarriesTheEvent() {
    assertThat(bus.publish(List.of(new BusEvent("1", "OrderPlaced", AT, "{\"id\":\"1\"}"))))
        .containsExactly("1");
    assertThat(bridge.calls())
        .containsExactly(
            List.of(
                PutEventsRequestEntry.builder()
                    .eventBusName("orders")
                    .source("countermand")
                    .detailType("OrderPlaced")
                    .time(AT)
                    .detail("{\"id\":\"1\"}")
                    .build()));
  }

  @Test
  void nothingIsSentWhereNothingIsToBePublished() {
    assertThat(bus.publish(List.of())).isEmpty();
    assertThat(bridge.calls()).isEmpty();
  }

  @Test
  void tenGoInACallAndTheRestInTheNext() {
    List<BusEvent> events = IntStream.range(0, 25).mapToObj(i -> event(i, 2)).toList();
    assertThat(bus.publish(events)).hasSize(25);
    assertThat(sizes()).containsExactly(10, 10, 5);
    assertThat(bridge.calls().stream().flatMap(List::stream).map(PutEventsRequestEntry::time))
        .isEqualTo(events.stream().map(BusEvent::at).toList());
  }

  @Test
  void tenExactlyNeedOneCall() {
    bus.publish(IntStream.range(0, 10).mapToObj(i -> event(i, 2)).toList());
    assertThat(sizes()).containsExactly(10);
  }

  @Test
  void aCallIsFilledToTheLastByte() {
    int half = CALL_BYTES / 2 - ENTRY_BYTES;
    bus.publish(List.of(event(0, half), event(1, half), event(2, half)));
    assertThat(sizes()).containsExactly(2, 1);
  }

  @Test
  void oneByteMoreGoesInTheNextCall() {
    int half = CALL_BYTES / 2 - ENTRY_BYTES;
    bus.publish(List.of(event(0, half), event(1, half + 1)));
    assertThat(sizes()).containsExactly(1, 1);
  }

  @Test
  void bytesAreCountedNotCharacters() {
    int half = CALL_BYTES / 2 - ENTRY_BYTES;
    BusEvent two = new BusEvent("2", "T", AT, "é".repeat(half / 2 + 1));
    bus.publish(List.of(event(0, half), two));
    assertThat(sizes()).containsExactly(1, 1);
  }

  private List<Integer> sizes() {
    return bridge.calls().stream().map(List::size).toList();
  }

  private static BusEvent event(int n, int detailBytes) {
    return new BusEvent(Integer.toString(n), "T", AT.plusSeconds(n), "x".repeat(detailBytes));
  }
}
