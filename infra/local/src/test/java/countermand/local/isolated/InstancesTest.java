package countermand.local.isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.function.FunctionException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class InstancesTest {
  private static final String ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
  private static final Duration LONG = Duration.ofSeconds(20);

  private final List<FakeSandbox> started = new CopyOnWriteArrayList<>();
  private final List<Instances> opened = new ArrayList<>();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    opened.forEach(Instances::close);
    callers.shutdownNow();
  }

  @Test
  void oneInstanceAnswersOneCallAfterTheOther() {
    Instances instances = instances(LONG, 4, InstancesTest::forever);

    assertThat(call(instances)).isEqualTo("\"done\"");
    assertThat(call(instances)).isEqualTo("\"done\"");

    assertThat(started).hasSize(1);
  }

  @Test
  void callsAtOnceHaveAnInstanceEachUpToTheLimit() throws Exception {
    CountDownLatch twoAtOnce = new CountDownLatch(2);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Instances instances =
        instances(
            LONG,
            2,
            runtime -> {
              while (true) {
                String id = FakeRuntime.requestId(runtime.next());
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                twoAtOnce.countDown();
                await(twoAtOnce);
                running.decrementAndGet();
                runtime.respond(id, "\"done\"");
              }
            });

    List<Future<String>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      calls.add(callers.submit(() -> call(instances)));
    }
    for (Future<String> call : calls) {
      assertThat(call.get()).isEqualTo("\"done\"");
    }

    assertThat(most).hasValue(2);
    assertThat(started).hasSize(2);
  }

  @Test
  void anInstanceThatEndsFailsItsCallAndIsReplaced() {
    AtomicBoolean first = new AtomicBoolean(true);
    Instances instances =
        instances(
            LONG,
            1,
            runtime -> {
              if (first.getAndSet(false)) {
                runtime.next();
                throw new IllegalStateException("out of memory");
              }
              forever(runtime);
            });

    JsonNode error = failed(instances);

    assertThat(error.path("errorType").asText()).isEqualTo("Runtime.ExitError");
    assertThat(error.path("errorMessage").asText())
        .isEqualTo("RequestId: " + ID + " Error: Runtime exited with error: exit status 1");
    assertThat(call(instances)).isEqualTo("\"done\"");
    assertThat(started).hasSize(2);
  }

  @Test
  void anInstanceThatEndsBetweenCallsIsMissedByNobody() {
    Instances instances = instances(LONG, 1, runtime -> runtime.answerOne("\"once\""));

    assertThat(call(instances)).isEqualTo("\"once\"");
    assertThat(call(instances)).isEqualTo("\"once\"");

    assertThat(started).hasSize(2);
  }

  @Test
  void aFailedInitialisationFailsTheCallThatStartedIt() {
    AtomicBoolean first = new AtomicBoolean(true);
    Instances instances =
        instances(
            LONG,
            1,
            runtime -> {
              if (first.getAndSet(false)) {
                runtime.post(
                    "init/error", "{\"errorMessage\":\"TABLE is not set\",\"errorType\":\"T\"}");
                throw new IllegalStateException("status 1");
              }
              forever(runtime);
            });

    assertThat(failed(instances).path("errorMessage").asText()).isEqualTo("TABLE is not set");
    assertThat(call(instances)).isEqualTo("\"done\"");
  }

  @Test
  void oneThatEndsBeforeItIsReadyFailsTheCallToo() {
    Instances instances = instances(LONG, 1, runtime -> {});

    assertThat(failed(instances).path("errorMessage").asText())
        .isEqualTo("RequestId: " + ID + " Error: Runtime exited without providing a reason");
    assertThat(started).hasSize(1);
  }

  @Test
  void aCallThatTakesTooLongEndsItsInstance() {
    // It asks for another one instead of answering.
    Instances silent =
        instances(
            Duration.ofMillis(50),
            1,
            runtime -> {
              runtime.next();
              runtime.next();
            });

    JsonNode error = failed(silent);

    assertThat(error.path("errorType").asText()).isEqualTo("Sandbox.Timedout");
    assertThat(error.path("errorMessage").asText())
        .isEqualTo("RequestId: " + ID + " Error: Task timed out after 0.05 seconds");
    assertThat(started.getFirst().exit()).isCompletedWithValue(FakeSandbox.KILLED);
  }

  @Test
  void closingEndsWhatRuns() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    Instances instances =
        instances(
            LONG,
            1,
            runtime -> {
              runtime.next();
              taken.countDown();
              runtime.next();
            });
    Future<JsonNode> error = callers.submit(() -> failed(instances));
    taken.await();

    instances.close();

    assertThat(error.get().path("errorType").asText()).isEqualTo("Runtime.ExitError");
    assertThat(started.getFirst().exit()).isCompleted();
    assertThatThrownBy(() -> call(instances)).hasMessageContaining("going down");
    assertThat(started).hasSize(1);
  }

  @Test
  void oneThatIsPreparedHasTheFirstCall() throws Exception {
    Instances instances =
        instances(
            LONG,
            1,
            runtime -> {
              runtime.restored();
              forever(runtime);
            });

    instances.prepare();

    assertThat(started).hasSize(1);
    assertThat(call(instances)).isEqualTo("\"done\"");
    assertThat(started).hasSize(1);
  }

  @Test
  void oneThatDoesNotStartIsNotPrepared() {
    Instances instances = instances(LONG, 1, runtime -> {});

    assertThatThrownBy(instances::prepare).hasMessageContaining("does not start");
  }

  @Test
  void afterAnEndThereIsAnotherOne() {
    Instances instances = instances(LONG, 1, InstancesTest::forever);
    call(instances);

    instances.end();

    assertThat(started.getFirst().exit()).isCompletedWithValue(FakeSandbox.KILLED);
    assertThat(call(instances)).isEqualTo("\"done\"");
    assertThat(started).hasSize(2);
  }

  private static void forever(FakeRuntime runtime) {
    while (true) {
      runtime.answerOne("\"done\"");
    }
  }

  private Instances instances(Duration timeout, int atOnceMax, Consumer<FakeRuntime> part) {
    Sandbox.Starter starter =
        runtimeApi -> {
          FakeSandbox sandbox = new FakeSandbox(runtimeApi, part);
          started.add(sandbox);
          return sandbox;
        };
    Instances instances =
        new Instances(Specs.of(timeout), starter, InstantSource.system(), atOnceMax);
    opened.add(instances);
    return instances;
  }

  private static String call(Instances instances) {
    byte[] event = "{}".getBytes(StandardCharsets.UTF_8);
    byte[] answer = instances.invoke(new Invocation(ID, event, Optional.empty()));
    return new String(answer, StandardCharsets.UTF_8);
  }

  private static JsonNode failed(Instances instances) {
    return catchThrowableOfType(FunctionException.class, () -> call(instances)).error();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
