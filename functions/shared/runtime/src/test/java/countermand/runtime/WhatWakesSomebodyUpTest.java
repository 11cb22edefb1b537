package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.effects.notice.Deliverer;
import countermand.runtime.telling.TemplateTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The template's alarms, and the times that one attempt to tell a party may take. */
class WhatWakesSomebodyUpTest {
  private static final String OURS = "Countermand/${AWS::StackName}";

  /**
   * A party is called six times at most for one notice: with a token that has ended, for the next
   * one, for the items, to cancel, to look, and to grant what a buyer asked for meanwhile.
   */
  private static final Duration CALLS = Duration.ofSeconds(60);

  private final TemplateTree template;

  WhatWakesSomebodyUpTest() throws IOException {
    template = TemplateTree.read(Files.readString(Path.of("../../../template.yaml")));
  }

  @Test
  void isEveryDeadLetter() {
    List<String> dead =
        template.resources("AWS::SQS::Queue").keySet().stream()
            .filter(name -> name.endsWith("DeadLetters"))
            .map(name -> name + ".QueueName")
            .toList();
    assertThat(dead).hasSize(4);
    assertThat(
            alarms()
                .filter(alarm -> is(alarm, "ApproximateNumberOfMessagesVisible"))
                .map(alarm -> dimension(alarm).at("Value").text()))
        .containsExactlyInAnyOrderElementsOf(dead);
  }

  @Test
  void isARelayThatLagsBehind() {
    TemplateTree lag = alarms().filter(alarm -> is(alarm, "IteratorAge")).findFirst().orElseThrow();
    assertThat(dimension(lag).at("Value").text()).isEqualTo("Relay");
  }

  @Test
  void isEveryWordThatIsSaidForIt() {
    for (String word : List.of("DELIVERY_FAILED", "REQUEST_NOTICE_FAILED")) {
      assertThat(logsWatchedFor(word)).containsExactlyInAnyOrder("DeliverLogs", "SweepLogs");
    }
    assertThat(logsWatchedFor("LINK_NEEDS_ATTENTION"))
        .as("what calls find out, and what a shop says itself by a push")
        .containsExactlyInAnyOrder("DeliverLogs", logOf("/shopee/push"));
    assertThat(logsWatchedFor("DECLINE_UNTOLD")).containsExactly("SweepLogs");
  }

  @Test
  void countsInTheNamespaceOfTheStack() {
    assertThat(
            template
                .at("Globals", "Function", "Environment", "Variables", "METRICS_NAMESPACE")
                .text())
        .isEqualTo(OURS);
    filters().forEach(filter -> assertThat(counted(filter, "MetricNamespace")).isEqualTo(OURS));
    List<String> counted = filters().map(filter -> counted(filter, "MetricName")).toList();
    assertThat(
            alarms()
                .filter(alarm -> alarm.at("Namespace").text().equals(OURS))
                .map(alarm -> alarm.at("MetricName").text()))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(counted.stream().distinct().toList());
  }

  @Test
  void tellsWhoeverIsNamed() {
    assertThat(alarms()).allMatch(alarm -> alarm.child("AlarmActions").isPresent());
  }

  @Test
  void anAttemptEndsBeforeItsLeaseAndItsMessageComesNoSooner() {
    Duration deliver =
        Duration.ofSeconds(
            template
                .resources("AWS::Serverless::Function")
                .get("Deliver")
                .at("Properties", "Timeout")
                .number());
    assertThat(deliver).isGreaterThan(CALLS.plusSeconds(20)).isLessThan(Deliverer.LEASE);
    assertThat(
            template
                .resources("AWS::SQS::Queue")
                .get("Notices")
                .at("Properties", "VisibilityTimeout")
                .number())
        .isGreaterThanOrEqualTo((int) deliver.multipliedBy(6).toSeconds());
  }

  private Stream<TemplateTree> alarms() {
    return properties("AWS::CloudWatch::Alarm");
  }

  private Stream<TemplateTree> filters() {
    return properties("AWS::Logs::MetricFilter");
  }

  private Stream<TemplateTree> properties(String type) {
    return template.resources(type).values().stream().map(one -> one.at("Properties"));
  }

  private List<String> logsWatchedFor(String word) {
    return filters()
        .filter(filter -> filter.at("FilterPattern").text().equals("\"" + word + "\""))
        .map(filter -> filter.at("LogGroupName").text())
        .toList();
  }

  /** Where the function writes that a path leads to. */
  private String logOf(String path) {
    return template.resources("AWS::Serverless::Function").values().stream()
        .map(function -> function.at("Properties"))
        .filter(function -> serves(function, path))
        .map(function -> function.at("LoggingConfig", "LogGroup").text())
        .findFirst()
        .orElseThrow();
  }

  private static boolean serves(TemplateTree function, String path) {
    return function.child("Events").stream()
        .flatMap(events -> events.values().stream())
        .filter(event -> event.at("Type").text().equals("Api"))
        .anyMatch(event -> event.at("Properties", "Path").text().equals(path));
  }

  private static String counted(TemplateTree filter, String what) {
    return filter.at("MetricTransformations").values().getFirst().at(what).text();
  }

  private static boolean is(TemplateTree alarm, String metric) {
    return alarm.at("MetricName").text().equals(metric);
  }

  private static TemplateTree dimension(TemplateTree alarm) {
    return alarm.at("Dimensions").values().getFirst();
  }
}
