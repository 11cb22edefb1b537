package countermand.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of a key that somebody else made: {@code NAME=VALUE}, one a line. */
final class Brought {
  private static final Path INPUT = Path.of("-");

  private Brought() {}

  static Map<String, String> read(Path file, Console console) {
    List<String> lines = file.equals(INPUT) ? console.lines() : Console.lines(file);
    Map<String, String> parts = new LinkedHashMap<>();
    for (String line : lines) {
      int equals = line.indexOf('=');
      if (equals < 1 || parts.put(name(line, equals), line.substring(equals + 1).strip()) != null) {
        // The line itself may be the secret: it is not shown.
        throw Failure.misused("What is brought must be NAME=VALUE, one a line, each name once.");
      }
    }
    return parts;
  }

  private static String name(String line, int equals) {
    return line.substring(0, equals).strip();
  }
}
