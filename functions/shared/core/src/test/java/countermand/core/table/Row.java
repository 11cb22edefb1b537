package countermand.core.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One row of stage-by-command.txt.
 *
 * @param ends how the command ends
 * @param again how it ends said again at once; the same where it did not move
 */
record Row(String command, String stage, String ends, String again) {
  private static final String FILE = "stage-by-command.txt";
  private static final String AGAIN = ", again ";

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    String command = "";
    for (String line : text().lines().toList()) {
      if (line.startsWith("  ")) {
        rows.add(of(command, line));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        command = line;
      }
    }
    return rows;
  }

  private static Row of(String command, String line) {
    String stage = line.substring(0, line.indexOf('|')).strip();
    String ends = line.substring(line.indexOf('|') + 1).strip();
    int again = ends.indexOf(AGAIN);
    return again < 0
        ? new Row(command, stage, ends, ends)
        : new Row(command, stage, ends.substring(0, again), ends.substring(again + AGAIN.length()));
  }

  private static String text() {
    try (InputStream file = Row.class.getResourceAsStream(FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(FILE, e);
    }
  }

  @Override
  public String toString() {
    return command + " in " + stage + ": " + ends;
  }
}
