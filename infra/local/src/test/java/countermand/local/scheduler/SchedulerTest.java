package countermand.local.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.fake.Fakes;
import countermand.local.fake.TestClock;
import countermand.local.http.Json;
import countermand.local.http.LocalServer;
import countermand.local.state.DataDirectory;
import countermand.local.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.GetScheduleResponse;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ScheduleSummary;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

final class SchedulerTest {
  private static final Template TEMPLATE =
      Template.read(
          """
          Resources:
            Group: {Type: AWS::Scheduler::ScheduleGroup, Properties: {Name: timers}}
            Fire:
              Type: AWS::Serverless::Function
              Properties:
                Handler: none
                Events:
                  Sweep:
                    Type: ScheduleV2
                    Properties: {ScheduleExpression: rate(1 hour), Input: sweep}
                  Minutely: {Type: Schedule, Properties: {Schedule: rate(1 minute)}}
          """);

  private final TestClock clock = new TestClock();
  private final Fakes fakes = new Fakes(TEMPLATE);
  private Running running;

  private record Running(Scheduler scheduler, LocalServer server, SchedulerClient client) {}

  SchedulerTest() throws IOException {
    running = start(DataDirectory.none());
  }

  @AfterEach
  void stop() {
    running.server().close();
    running.client().close();
    running.scheduler().close();
    fakes.targets.close();
  }

  @Test
  void firesOnceAtItsInstantAndIsDeleted() throws Exception {
    create("one", "at(2026-11-21T10:05:00)");

    clock.advance(Duration.ofMinutes(4));
    assertThat(running.scheduler().work().run()).isFalse();
    clock.advance(Duration.ofMinutes(1));
    assertThat(running.scheduler().work().run()).isTrue();
    assertThat(running.scheduler().work().run()).isFalse();

    assertThat(fakes.fired).containsExactly("{\"n\":1}");
    assertThatThrownBy(() -> running.client().getSchedule(r -> r.groupName("timers").name("one")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void showsWhatItWasGiven() {
    create("one", "at(2026-11-21T10:05:00)");

    GetScheduleResponse schedule =
        running.client().getSchedule(r -> r.groupName("timers").name("one"));

    assertThat(schedule.scheduleExpression()).isEqualTo("at(2026-11-21T10:05:00)");
    assertThat(schedule.target().input()).isEqualTo("{\"n\":1}");
    assertThat(schedule.creationDate()).isEqualTo(TestClock.START);
    assertThat(running.client().listSchedules(r -> r.groupName("timers")).schedules())
        .extracting(ScheduleSummary::name)
        .containsExactly("one");
  }

  @Test
  void aNameIsTakenOnce() {
    create("one", "at(2026-11-21T10:05:00)");

    assertThatThrownBy(() -> create("one", "at(2026-11-21T10:06:00)"))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void theSameCallAgainIsNoConflict() {
    CreateScheduleRequest request =
        request("one", "at(2026-11-21T10:05:00)").toBuilder().clientToken("t").build();

    running.client().createSchedule(request);

    assertThat(running.client().createSchedule(request).scheduleArn()).endsWith("timers/one");
  }

  @Test
  void refusesWhatSchedulerRefuses() {
    assertThatThrownBy(() -> create("one", "at(tomorrow)")).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> create("a b", "at(2026-11-21T10:05:00)"))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() ->
            running
                .client()
                .createSchedule(
                    request("one", "at(2026-11-21T10:05:00)").toBuilder()
                        .groupName("nobody")
                        .build()))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void canBeMovedAndTakenBack() throws Exception {
    create("one", "at(2026-11-21T10:05:00)");
    create("two", "at(2026-11-21T10:05:00)");
    CreateScheduleRequest later = request("one", "at(2026-11-21T11:05:00)");
    running
        .client()
        .updateSchedule(r ->
            r.groupName("timers")
                .name("one")
                .scheduleExpression(later.scheduleExpression())
                .flexibleTimeWindow(later.flexibleTimeWindow())
                .target(later.target()));
    running.client().deleteSchedule(r -> r.groupName("timers").name("two"));

    clock.advance(Duration.ofMinutes(30));

    assertThat(running.scheduler().work().run()).isFalse();
    assertThat(running.scheduler().deadlines().next(Instant.MAX))
        .hasValue(Instant.parse("2026-11-21T11:05:00Z"));
  }

  @Test
  void aFailedRunIsTriedAgainAMinuteLater() throws Exception {
    create("one", "at(2026-11-21T10:00:00)");
    fakes.failures.set(1);

    running.scheduler().work().run();
    assertThat(running.scheduler().deadlines().next(Instant.MAX))
        .hasValue(TestClock.START.plusSeconds(60));
    clock.advance(Duration.ofMinutes(1));
    running.scheduler().work().run();

    assertThat(fakes.fired).hasSize(2);
    assertThat(running.scheduler().deadlines().next(Instant.MAX)).isEmpty();
    assertThat(fakes.queues.messages(Fakes.LETTERS)).isEmpty();
  }

  @Test
  void aRunThatKeepsFailingEndsAsADeadLetter() throws Exception {
    create("one", "at(2026-11-21T10:00:00)");
    fakes.failures.set(100);

    for (int minute = 0; minute < 5; minute++) {
      running.scheduler().work().run();
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(fakes.fired).as("one try and the two retries of its policy").hasSize(3);
    assertThat(fakes.queues.messages(Fakes.LETTERS)).containsExactly("{\"n\":1}");
  }

  @Test
  void whatTheTemplateDeclaresRunsOnceAStepHoweverLongItWas() throws Exception {
    clock.advance(Duration.ofDays(3));
    running.scheduler().work().run();
    assertThat(fakes.fired).as("it is no timer").isEmpty();

    running.scheduler().recurring().runAll();

    assertThat(fakes.fired).hasSize(2).contains("sweep");
    assertThat(running.scheduler().deadlines().next(Instant.MAX)).as("it stops no clock").isEmpty();
  }

  @Test
  void aRuleHasItsOwnEvent() throws Exception {
    running.scheduler().recurring().runAll();

    String event = fakes.fired.stream().filter(e -> !e.equals("sweep")).findFirst().orElseThrow();
    JsonNode scheduled = Json.read(event);
    assertThat(scheduled.path("source").asText()).isEqualTo("aws.events");
    assertThat(scheduled.path("time").asText()).isEqualTo("2026-11-21T10:01:00Z");
    assertThat(scheduled.path("detail").isObject()).isTrue();
    assertThat(scheduled.at("/resources/0").asText())
        .isEqualTo("arn:aws:events:us-east-1:000000000000:rule/FireMinutely");
  }

  @Test
  void schedulesOutliveARun(@TempDir Path folder) throws Exception {
    stop();
    try (DataDirectory data = DataDirectory.open(folder)) {
      running = start(data);
      create("one", "at(2026-11-21T10:05:00)");
      create("gone", "at(2026-11-21T10:05:00)");
      running.client().deleteSchedule(r -> r.groupName("timers").name("gone"));
      stop();

      running = start(data);
      clock.advance(Duration.ofMinutes(10));
      running.scheduler().work().run();
    }

    assertThat(fakes.fired).containsExactly("{\"n\":1}");
  }

  private Running start(DataDirectory data) throws IOException {
    Scheduler scheduler =
        new Scheduler(
            TEMPLATE, fakes.targets, fakes.queues, clock, data.journal("schedules.jsonl"));
    LocalServer server =
        new LocalServer(0)
            .serve("/schedules", scheduler.endpoint())
            .serve("/schedule-groups", scheduler.endpoint());
    server.start();
    return new Running(scheduler, server, Fakes.client(SchedulerClient.builder(), server.uri()));
  }

  private void create(String name, String expression) {
    running.client().createSchedule(request(name, expression));
  }

  private static CreateScheduleRequest request(String name, String expression) {
    return CreateScheduleRequest.builder()
        .groupName("timers")
        .name(name)
        .scheduleExpression(expression)
        .scheduleExpressionTimezone("UTC")
        .flexibleTimeWindow(w -> w.mode(FlexibleTimeWindowMode.OFF))
        .actionAfterCompletion(ActionAfterCompletion.DELETE)
        .target(t ->
            t.arn(Fakes.FIRE)
                .roleArn("arn:aws:iam::000000000000:role/r")
                .input("{\"n\":1}")
                .retryPolicy(p -> p.maximumRetryAttempts(2))
                .deadLetterConfig(d -> d.arn(Fakes.LETTERS)))
        .build();
  }
}
