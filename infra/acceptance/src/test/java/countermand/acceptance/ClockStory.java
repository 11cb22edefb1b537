package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Business time of the local runner moves forward, and only forward. */
final class ClockStory {

  @Test
  void itShowsTheTimeAndMovesOn() {
    Shapes.keys(Call.get("/_local/clock").send().shown(), "now", "");
    Instant before = Clock.now();
    assertThat(Clock.advance(Duration.ofMinutes(31)))
        .isAfterOrEqualTo(before.plus(Duration.ofMinutes(31)));
    Instant target = Clock.now().plus(Duration.ofHours(2));
    assertThat(Clock.moveTo(target)).isBetween(target, target.plusSeconds(30));
    Answer rest = Clock.moves("{'advance':'PT0S'}").hasStatus(200);
    Shapes.keys(rest.json(), "now", "");
    assertThat(rest.text("/now")).matches(Shapes.INSTANT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'advance':'-PT1S'}",
        "{'now':'2001-01-01T00:00:00Z'}",
        "{}",
        "",
        "[]",
        "x",
        "{'advance':'PT1S','now':'2099-01-01T00:00:00Z'}",
        "{'advance':31}",
        "{'advance':'31m'}",
        "{'advance':null}",
        "{'now':'tomorrow'}",
        "{'now':5}",
        "{'ahead':'PT1S'}"
      })
  void itRefusesWhatItCannotMean(String body) {
    Instant before = Clock.now();
    Clock.moves(body).hasStatus(400);
    assertThat(Clock.now()).isBetween(before, before.plusSeconds(30));
  }

  @Test
  void theDemoShowsBothSidesOfEachLinkAndTheOperator() {
    Shapes.keys(Demo.seeded(), "links operator", "");
    Shapes.keys(Demo.seeded().path("operator"), "authorization console", "");
    for (String dialect : new String[] {"native", "vtex"}) {
      String keys = dialect.equals("vtex") ? " appKey appToken" : "";
      String fields = "dialect authorization console" + keys;
      Shapes.keys(Demo.link(dialect), "link marketplace seller", "");
      Shapes.keys(Demo.link(dialect).path("marketplace"), fields, "");
      Shapes.keys(Demo.link(dialect).path("seller"), fields, "");
    }
  }
}
