package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import countermand.core.Side;
import countermand.effects.notice.Books;
import countermand.effects.notice.Deliverer;
import countermand.effects.notice.NoticeMessage;
import countermand.runtime.telling.NoDeliveries;
import countermand.store.SlotKey;
import countermand.store.TimeLimit;
import countermand.store.delivery.DeliveryKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueueFunctionTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private Recovery recovery = Recovery.OFF;
  private Duration remaining = Duration.ofHours(1);

  @Test
  void attemptsEveryMessageOfABatchAtOnce() {
    CyclicBarrier all = new CyclicBarrier(10);
    assertThat(failures(_ -> await(all), batch(10))).isEmpty();
    assertThat(all.isBroken()).isFalse();
  }

  @Test
  void handsBackOnlyWhatCouldNotBeAttempted() {
    assertThat(
            failures(
                key -> {
                  if (key.id().equals("d-3")) {
                    throw new IllegalStateException("the table is down");
                  }
                },
                batch(5)))
        .containsExactly("m-3");
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("the message m-3 comes again", "the table is down");
  }

  @Test
  void handsBackWhatItCannotRead() {
    SQSMessage odd = new SQSMessage();
    odd.setMessageId("m-x");
    odd.setBody("{}");
    assertThat(failures(_ -> {}, List.of(odd))).containsExactly("m-x");
  }

  @Test
  void givesEveryAttemptWhatIsLeftOfTheInvocation() {
    Queue<Duration> left = new ConcurrentLinkedQueue<>();
    remaining = Duration.ofSeconds(85);
    assertThat(failures(_ -> left.add(TimeLimit.left().orElseThrow()), batch(3))).isEmpty();
    assertThat(left)
        .hasSize(3)
        .allSatisfy(
            one -> assertThat(one).isBetween(Duration.ofSeconds(44), Duration.ofSeconds(84)));
  }

  @Test
  void attemptsNothingWhileATableIsBroughtBack() {
    recovery = Recovery.ON;
    List<DeliveryKey> read = new ArrayList<>();
    assertThat(failures(read::add, batch(2))).isEmpty();
    assertThat(read).isEmpty();
  }

  private List<String> failures(Consumer<DeliveryKey> reading, List<SQSMessage> messages) {
    Books books = new Books(new NoDeliveries(reading), null, null, null);
    QueueFunction function =
        new QueueFunction(
            new Deliverer(books, null, null, null, null, null, null, () -> House.START),
            recovery,
            () -> House.START,
            new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8))) {};
    SQSEvent event = new SQSEvent();
    event.setRecords(messages);
    return function.handleRequest(event, context()).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private Context context() {
    return (Context)
        Proxy.newProxyInstance(
            QueueFunctionTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                method.getName().equals("getRemainingTimeInMillis")
                    ? (int) remaining.toMillis()
                    : null);
  }

  private static List<SQSMessage> batch(int size) {
    return IntStream.range(0, size).mapToObj(QueueFunctionTest::message).toList();
  }

  private static SQSMessage message(int number) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("m-" + number);
    message.setBody(
        NoticeMessage.write(
            new DeliveryKey(new SlotKey("acme", Side.MARKETPLACE, "M-1"), "d-" + number)));
    return message;
  }

  private static void await(CyclicBarrier all) {
    try {
      all.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("the others are not under way", e);
    }
  }
}
