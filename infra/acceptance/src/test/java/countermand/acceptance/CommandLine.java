package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.cli.Main;
import countermand.cli.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The operator's command line, and what came of a command.
 *
 * @param exit the exit code
 */
record CommandLine(int exit, String out, String err) {

  /** Runs a command as the operator, with nothing on its input. */
  static CommandLine run(String... arguments) {
    return reading("", arguments);
  }

  /** The same with something on its input. */
  static CommandLine reading(String input, String... arguments) {
    return in(
        Map.of(
            "COUNTERMAND_KEY", Demo.operator(),
            "COUNTERMAND_URL", Target.chosen().base().toString()),
        input,
        arguments);
  }

  /** In another environment. */
  static CommandLine in(Map<String, String> environment, String input, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            environment,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out, true),
            new PrintWriter(err, true));
    int exit = Main.run(surroundings, List.of(arguments));
    Run.uses(out.toString());
    return new CommandLine(exit, out.toString(), err.toString());
  }

  CommandLine does() {
    return exits(0);
  }

  CommandLine exits(int code) {
    assertThat(exit).as("%s", this).isEqualTo(code);
    return this;
  }

  JsonNode json() {
    return Json.read(does().out);
  }
}
