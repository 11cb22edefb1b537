package countermand.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.local.http.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  @TempDir private Path folder;

  @Test
  void keepsLinesInTheirOrderAndDropsAnUnfinishedOne() throws Exception {
    try (DataDirectory data = DataDirectory.open(folder)) {
      data.journal("j").add(Json.object().put("n", 1));
      data.journal("j").add(Json.object().put("n", 2));
      Files.writeString(folder.resolve("j"), "{\"n\":", StandardOpenOption.APPEND);

      assertThat(data.journal("j").read())
          .containsExactly(Json.object().put("n", 1), Json.object().put("n", 2));
      data.journal("j").add(Json.object().put("n", 3));
      assertThat(data.journal("j").read()).as("what is added after it").hasSize(3);
    }
  }

  @Test
  void canBeRewritten() throws Exception {
    try (DataDirectory data = DataDirectory.open(folder)) {
      data.journal("j").add(Json.object().put("n", 1));
      data.journal("j").rewrite(List.of(Json.object().put("n", 3)));

      assertThat(data.journal("j").read()).containsExactly(Json.object().put("n", 3));
    }
  }

  @Test
  void keepsNothingWithoutADirectory() {
    Journal journal = DataDirectory.none().journal("j");
    journal.add(Json.object());

    assertThat(journal.read()).isEmpty();
  }

  @Test
  void oneRunOwnsADirectory() throws Exception {
    try (DataDirectory data = DataDirectory.open(folder)) {
      assertThat(data.path()).hasValue(folder);
      assertThatThrownBy(() -> DataDirectory.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use");
    }
  }
}
