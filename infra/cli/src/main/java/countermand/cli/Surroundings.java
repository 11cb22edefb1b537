package countermand.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command has around it.
 *
 * @param environment the process's variables
 */
public record Surroundings(
    Map<String, String> environment, InputStream in, PrintWriter out, PrintWriter err) {

  static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        System.in,
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }
}
