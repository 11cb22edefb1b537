package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a command writes, and what it is handed.
 *
 * @param json whether a program reads it
 */
record Console(InputStream in, PrintWriter out, boolean json) {
  /** Free texts come from strangers, and must not steer the operator's terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n]]");

  /** What the hub answered, for a program. */
  void show(JsonNode answer) {
    out.println(Json.pretty(answer));
  }

  /** A sentence. */
  void say(String text) {
    out.println(plain(text));
  }

  /** A table. */
  void say(Table table) {
    table.lines().forEach(out::println);
  }

  /** The lines that the command is handed, without empty ones. */
  List<String> lines() {
    try {
      return lines(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a file. */
  static List<String> lines(Path file) {
    try {
      return lines(Files.readString(file));
    } catch (NoSuchFileException _) {
      throw Failure.misused("There is no file " + file + ".");
    } catch (IOException e) {
      throw Failure.misused(file + " cannot be read: " + e.getMessage());
    }
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  static String plain(String text) {
    return CONTROL.matcher(text).replaceAll("?");
  }
}
