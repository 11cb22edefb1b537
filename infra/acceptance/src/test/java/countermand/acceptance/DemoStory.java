package countermand.acceptance;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import countermand.local.LocalSystem;
import countermand.local.Options;
import countermand.local.TemplateFile;
import countermand.local.demo.Day;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody starts the demo, and looks at it at once. */
final class DemoStory {
  private static final Pattern LINE = Pattern.compile("<polyline points=\"([^\"]*)\"");
  private static final Options DEMO =
      new Options(
          TemplateFile.find(),
          0,
          Optional.empty(),
          Options.Mode.IN_PROCESS,
          Optional.empty(),
          true,
          Map.of());

  @Test
  void hoursLieBehindIt() throws IOException {
    assumeTrue(System.getProperty("url", "").isEmpty(), "it starts a system of its own");
    try (LocalSystem system = LocalSystem.start(DEMO)) {
      new Day(system.base(), system.demo(), InstantSource.system()).play();
      ScopedValue.where(Target.OWN, new TryingTarget(system.base())).run(DemoStory::looks);
    }
  }

  private static void looks() {
    assertThat(Clock.now()).isCloseTo(InstantSource.system().instant(), within(1, MINUTES));
    Reader olga = Reader.with(Demo.operatorsConsoleKey());
    List<String> lines = lines(olga.gets("/console/links").shows("Decisions waiting for a seller"));
    assertThat(lines).as("a line for each number, without gaps").hasSize(2);
    List<String> waiting = List.of(lines.getFirst().split(" "));
    assertThat(waiting).as("each quarter of an hour").hasSizeGreaterThan(22);
    assertThat(waiting.stream().map(point -> point.split(",", -1)[1]).distinct())
        .as("how much waits changes")
        .hasSizeGreaterThan(5);
    olga.gets("/console/links/demo-native/decisions").shows("BR-10");
  }

  private static List<String> lines(Reader.Page page) {
    List<String> lines = new ArrayList<>();
    for (Matcher line = LINE.matcher(page.html()); line.find(); ) {
      lines.add(line.group(1));
    }
    return lines;
  }
}
