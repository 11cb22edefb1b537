package countermand.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.local.fake.TestClock;
import countermand.local.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FairOrderTest {
  private static final Instant NOW = TestClock.START;
  private final List<Message> messages = new ArrayList<>();

  @Test
  void goesRoundTheGroupsOldestFirst() {
    visible("a1", "a2", "a3", "b1", "c1");

    assertThat(first(4)).containsExactly("a1", "b1", "c1", "a2");
  }

  @Test
  void aGroupWithManyInFlightComesLast() {
    visible("a1", "a2", "b1", "b2");
    inFlight("a3");
    inFlight("a4");

    assertThat(first(3)).containsExactly("b1", "b2", "a1");
  }

  @Test
  void whatIsDelayedIsNeitherVisibleNorInFlight() {
    messages.add(message("a0", NOW.plusSeconds(5)));
    visible("a1", "b1");

    assertThat(first(3)).containsExactly("a1", "b1");
  }

  private List<String> first(int max) {
    return new FairOrder(messages, NOW).first(max).stream().map(Message::body).toList();
  }

  private void visible(String... bodies) {
    for (String body : bodies) {
      messages.add(message(body, NOW));
    }
  }

  private void inFlight(String body) {
    messages.add(message(body, NOW).receivedAt(NOW, NOW.plus(Duration.ofMinutes(1))));
  }

  private static Message message(String body, Instant visibleAt) {
    return Message.of(body, Optional.of(body.substring(0, 1)), Json.object(), NOW, visibleAt);
  }
}
