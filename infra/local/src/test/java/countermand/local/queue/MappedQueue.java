package countermand.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.fake.TestClock;
import countermand.local.function.Functions;
import countermand.local.function.Invoker;
import countermand.local.function.Targets;
import countermand.local.http.Json;
import countermand.local.state.DataDirectory;
import countermand.local.template.Arns;
import countermand.local.template.EventSource.QueueMessages;
import countermand.local.template.QueueSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A queue of notices and the function that takes them, two at once, at a clock that a test moves.
 */
final class MappedQueue implements AutoCloseable {
  static final String NOTICES = Arns.queue("notices");
  static final Duration VISIBILITY = Duration.ofSeconds(90);
  static final String ALL_DONE = "{\"batchItemFailures\":[]}";
  private static final String LETTERS = Arns.queue("letters");

  final TestClock clock = new TestClock();
  final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final Functions functions = new Functions();
  private Queues queues = queues(DataDirectory.none());
  private Targets targets = new Targets(functions, queues);

  /** As a run begins with what an earlier one has kept. */
  MappedQueue begin(DataDirectory data) {
    close();
    queues = queues(data);
    targets = new Targets(functions, queues);
    return this;
  }

  Mapping mapping(Function<JsonNode, String> handler) {
    Invoker function =
        bytes -> {
          JsonNode event = Json.read(bytes);
          events.add(event);
          return handler.apply(event).getBytes(StandardCharsets.UTF_8);
        };
    return new Mapping(new QueueMessages(NOTICES, 10, true, 2), queues, function, targets, 50);
  }

  /** As the system comes to rest: what runs ends, and then there is nothing left to do. */
  void drain(Mapping mapping) throws InterruptedException {
    do {
      assertThat(settles()).isTrue();
    } while (mapping.run());
  }

  /** Whether all that runs now comes to its end. */
  boolean settles() throws InterruptedException {
    return functions.inFlight().awaitPresent(Duration.ofSeconds(10));
  }

  Queues queues() {
    return queues;
  }

  Queue queue() {
    return queues.find(NOTICES).orElseThrow();
  }

  /** What is not done yet. */
  List<String> waiting() {
    return queues.messages(NOTICES);
  }

  List<String> letters() {
    return queues.messages(LETTERS);
  }

  /** Whether a message is with the function, or done. */
  boolean handedOver(String body) {
    return queue().all().stream()
        .filter(message -> message.body().equals(body))
        .allMatch(message -> message.inFlight(clock.instant()));
  }

  void send(int count) {
    for (int i = 0; i < count; i++) {
      queues.send(NOTICES, String.valueOf(i));
    }
  }

  Message message(String group) {
    Instant now = clock.instant();
    return Message.of(group, Optional.of(group), Json.object(), now, now);
  }

  static String failing(String id) {
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + id + "\"}]}";
  }

  @Override
  public void close() {
    targets.close();
  }

  private Queues queues(DataDirectory data) {
    QueueSpec notices =
        new QueueSpec(
            "notices",
            VISIBILITY,
            Duration.ofDays(4),
            Duration.ZERO,
            QueueSpec.BYTES_MAX,
            Optional.of(new QueueSpec.Redrive(LETTERS, 3)));
    return new Queues(List.of(notices, QueueSpec.named("letters")), clock, data);
  }
}
