package countermand.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Event;
import countermand.core.Side;
import countermand.dialects.telling.Notices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in docs/notices.md is the dialects' own. */
final class WhatCanBeToldTest {
  private static final Path DOCUMENT = Path.of("../../../docs/notices.md");

  @Test
  void isDocumented() throws IOException {
    assertThat(Files.readString(DOCUMENT)).contains(rows());
  }

  private static List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add(
        Dialects.all().stream()
            .map(Dialect::name)
            .collect(Collectors.joining(" | ", "| notice | to | ", " |")));
    for (Event.Notice notice : Notices.all()) {
      for (Side side : Side.values()) {
        rows.add(row(notice, side));
      }
    }
    return rows;
  }

  private static String row(Event.Notice notice, Side side) {
    return Dialects.all().stream()
        .map(dialect -> lower(dialect.outgoing().tellable(side, notice, Notices.order())))
        .collect(
            Collectors.joining(" | ", "| " + notice.name() + " | " + lower(side) + " | ", " |"));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
