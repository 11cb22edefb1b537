package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's walk through does what it says when it is pasted. */
final class ReadmeStory {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void everyCommandOfTheWalkThroughWorks() throws Exception {
    Target.chosen().needed("the README's clock");
    assumeThat(has("bash") && has("curl"))
        .as("the README's walk through needs bash and curl to be pasted")
        .isTrue();

    List<String> answers = run(walkThrough());

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer).startsWith("{").doesNotContain("\"code\""));
    assertThat(answers.get(2)).contains("\"stage\":\"Canceled\"");
    assertThat(answers.get(6)).contains("\"stage\":\"AwaitingSeller\"");
    assertThat(answers.get(8)).contains("\"stage\":\"ReadyForHandling\"");
    assertThat(answers.get(11)).contains("\"decidedBy\":\"deadline\"");
    assertThat(answers.get(12)).contains("\"type\":\"OrderCanceled\"");
  }

  /**
   * The commands as they stand, against the system under test and with orders of this run's own.
   */
  private static String walkThrough() throws IOException {
    String readme = Files.readString(Repository.root().resolve("README.md"));
    String section =
        readme.substring(readme.indexOf("## A walk through"), readme.indexOf("## To change"));
    String own = UUID.randomUUID().toString();
    Matcher blocks = BLOCK.matcher(section);
    return blocks
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"))
        .replace("http://127.0.0.1:8080", Target.chosen().base().toString())
        .replace("orders/A-", "orders/" + own + "-")
        .replace("curl ", "curl -sS -w '\\n' ");
  }

  private static List<String> run(String script) throws IOException, InterruptedException {
    Process bash =
        new ProcessBuilder("bash", "-eu", "-c", script).redirectErrorStream(true).start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(output).isZero();
    return output.lines().filter(line -> !line.isBlank()).toList();
  }

  private static boolean has(String command) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}
