package countermand.runtime.links;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.json.FieldError;
import countermand.dialects.links.LinkSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTest {
  private static final LinkRules DEPLOYED = new LinkRules(Duration.ofHours(1), false);
  private static final LinkRules LOCAL = new LinkRules(Duration.ofHours(1), true);

  @ParameterizedTest
  @ValueSource(
      strings = {"https://a.example", "HTTPS://a.example:8443/b?c=d", "https://[2600::1]/"})
  void takeWhatIsCalledOverTls(String endpoint) {
    assertThat(faults(DEPLOYED, endpoint)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example",
        "ftp://a.example",
        "a.example",
        "//a.example/b",
        "https:a.example",
        "https:///b",
        "https://u@a.example",
        "https://u:p@a.example/b",
        "https://a.example/b#c",
        "https://a.example/#"
      })
  void refuseWhatIsNot(String endpoint) {
    assertThat(faults(DEPLOYED, endpoint)).containsExactly("/seller/endpoint");
  }

  @Test
  void takeHttpWhereAllIsOnOneMachine() {
    assertThat(faults(LOCAL, "http://127.0.0.1:8080/x")).isEmpty();
    assertThat(faults(LOCAL, "ftp://127.0.0.1/x")).containsExactly("/seller/endpoint");
  }

  @Test
  void knowTheDialects() {
    assertThat(
            fields(
                LOCAL.faults(
                    LinkSettings.between(
                        new LinkSettings.Party("vtex", null),
                        new LinkSettings.Party("klingon", null)))))
        .containsExactly("/seller/dialect");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT30M", "P30D"})
  void takeAWindowOfUpToThirtyDays(String window) {
    assertThat(lengths(Duration.parse(window), Duration.ofDays(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-PT1S", "P30DT1S"})
  void refuseOthers(String window) {
    assertThat(lengths(Duration.parse(window), Duration.ofDays(1))).containsExactly("/window");
  }

  @Test
  void wantAnAnswerNeitherTooSoonNorTooLate() {
    assertThat(lengths(Duration.ZERO, Duration.ofHours(1))).isEmpty();
    assertThat(lengths(Duration.ZERO, Duration.ofDays(90))).isEmpty();
    assertThat(lengths(Duration.ZERO, Duration.ofMinutes(59))).containsExactly("/answerWithin");
    assertThat(lengths(Duration.ZERO, Duration.ofDays(90).plusSeconds(1)))
        .containsExactly("/answerWithin");
  }

  @Test
  void wantNoAnswerSoonerThanTheDeploymentDoes() {
    LinkRules patient = new LinkRules(Duration.ofHours(3), false);
    LinkSettings settings = settings(Duration.ZERO, Duration.ofHours(2), null);
    assertThat(patient.faults(settings))
        .containsExactly(new FieldError("/answerWithin", "must be from PT3H to P90D"));
  }

  @Test
  void knowWhichProtocolHasRolesAndUpstreams() {
    URI there = URI.create("https://s.example/");
    assertThat(special(new LinkSettings.Party("vtex", null, "oms", null), "vtex", there)).isEmpty();
    assertThat(special(new LinkSettings.Party("vtex", null, "spy", null), "native", there))
        .containsExactly("/marketplace/role", "/seller/upstream");
    assertThat(special(new LinkSettings.Party("native", null, "oms", there), "vtex", null))
        .containsExactly("/marketplace/role", "/marketplace/upstream");
  }

  private static List<String> special(LinkSettings.Party marketplace, String seller, URI upstream) {
    return fields(
        DEPLOYED.faults(
            LinkSettings.between(marketplace, new LinkSettings.Party(seller, null, "", upstream))));
  }

  private static List<String> faults(LinkRules rules, String endpoint) {
    return fields(rules.faults(settings(Duration.ZERO, Duration.ofDays(1), URI.create(endpoint))));
  }

  private static List<String> lengths(Duration window, Duration answer) {
    return fields(DEPLOYED.faults(settings(window, answer, null)));
  }

  private static LinkSettings settings(Duration window, Duration answer, URI endpoint) {
    return new LinkSettings(
        new LinkSettings.Party("native", null),
        new LinkSettings.Party("native", endpoint),
        window,
        answer,
        1,
        true,
        false,
        false,
        Duration.ofMinutes(10),
        null);
  }

  private static List<String> fields(List<FieldError> errors) {
    return errors.stream().map(FieldError::field).toList();
  }
}
