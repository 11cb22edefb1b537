package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows below a heading, each column as wide as it must be. */
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    row(headings);
  }

  Table row(String... cells) {
    rows.add(
        Arrays.stream(cells)
            .map(cell -> Console.plain(cell).replaceAll("[\\r\\n]+", " "))
            .toList());
    return this;
  }

  /** A row for each node: its fields by JSON pointer. */
  static Table of(Iterable<JsonNode> nodes, String[] headings, String... pointers) {
    Table table = new Table(headings);
    for (JsonNode node : nodes) {
      table.row(Arrays.stream(pointers).map(at -> node.at(at).asText()).toArray(String[]::new));
    }
    return table;
  }

  List<String> lines() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
