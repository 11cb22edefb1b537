package countermand.effects.bus;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.effects.BusEvent;
import countermand.effects.EventBridgeBus;
import countermand.effects.fake.FakeEventBridge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhatTheBusDoesNotTakeStaysOwedTest {
  private static final int TOO_LARGE = 300 * 1024;

  private final List<String> failures = new ArrayList<>();

  @Test
  void oneEntryIsRefusedAndItsNeighboursAreNot() {
    Set<String> taken =
        bus(new FakeEventBridge(Set.of("Refused"), Set.of()))
            .publish(List.of(event("1", "T"), event("2", "Refused"), event("3", "T")));
    assertThat(taken).containsExactlyInAnyOrder("1", "3");
    assertThat(failures).containsExactly("1: ThrottlingException");
  }

  @Test
  void allAreRefused() {
    assertThat(
            bus(new FakeEventBridge(Set.of("Refused"), Set.of()))
                .publish(List.of(event("1", "Refused"), event("2", "Refused"))))
        .isEmpty();
    assertThat(failures).hasSize(2);
  }

  @Test
  void aCallFailsAndTheOthersGoOn() {
    List<BusEvent> events =
        Stream.concat(
                Stream.of(event("broken", "Broken")),
                IntStream.range(0, 12).mapToObj(i -> event("e" + i, "T")))
            .toList();
    FakeEventBridge bridge = new FakeEventBridge(Set.of(), Set.of("Broken"));
    assertThat(bus(bridge).publish(events)).containsExactlyInAnyOrder("e9", "e10", "e11");
    assertThat(bridge.calls()).hasSize(2);
    assertThat(failures).singleElement().asString().startsWith("10: ").contains("out of order");
  }

  @Test
  void oneThatIsTooLargeForAnyCallTakesNoneWithIt() {
    FakeEventBridge bridge = new FakeEventBridge(Set.of(), Set.of("Large"));
    BusEvent large = new BusEvent("large", "Large", Instant.EPOCH, "x".repeat(TOO_LARGE));
    assertThat(bus(bridge).publish(List.of(event("1", "T"), large, event("2", "T"))))
        .containsExactlyInAnyOrder("1", "2");
    assertThat(bridge.calls()).hasSize(3);
  }

  private EventBridgeBus bus(FakeEventBridge bridge) {
    return new EventBridgeBus(bridge, "orders", (n, why) -> failures.add(n + ": " + why));
  }

  private static BusEvent event(String id, String type) {
    return new BusEvent(id, type, Instant.EPOCH, "{}");
  }
}
