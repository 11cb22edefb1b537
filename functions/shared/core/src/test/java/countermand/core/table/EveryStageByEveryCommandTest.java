package countermand.core.table;

import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.RefusalCode;
import countermand.core.Stage;
import countermand.core.telling.Check;
import countermand.core.telling.Endings;
import countermand.core.telling.Facts;
import countermand.core.telling.Story;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryStageByEveryCommandTest {

  static Stream<Row> rows() {
    return Row.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void endsAsTheTableSays(Row row) {
    Command command = Vocabulary.COMMANDS.get(row.command());
    Story story = given(Vocabulary.stages(row.command()).get(row.stage()).get());
    int conflicts = conflicts(story);

    story.when(command).then(ends(row.ends(), row.stage()));
    boolean kept = row.ends().equals("kept as a conflict");
    assertThat(conflicts(story)).as("conflicts").isEqualTo(kept ? conflicts + 1 : conflicts);

    story.when(command).then(ends(row.again(), row.stage()));
  }

  @Test
  void hasARowForEveryStageAndCommand() {
    List<String> wanted = new ArrayList<>();
    Vocabulary.COMMANDS
        .keySet()
        .forEach(
            c -> Vocabulary.stages(c).keySet().forEach(stage -> wanted.add(c + " in " + stage)));
    assertThat(rows().map(row -> row.command() + " in " + row.stage()))
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void knowsEveryStage() {
    assertThat(Vocabulary.STAGES.keySet())
        .containsExactlyInAnyOrderElementsOf(
            leaves(Stage.class).map(Class::getSimpleName).toList());
  }

  @Test
  void startsEachRowInTheStageThatItNames() {
    Stream.concat(
            Stream.of(Vocabulary.STAGES),
            Vocabulary.COMMANDS.keySet().stream().map(Vocabulary::stages))
        .forEach(stages -> stages.forEach((stage, story) -> story.get().then(Facts.stage(stage))));
  }

  @Test
  void knowsEveryCommand() {
    assertThat(Vocabulary.COMMANDS.values().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(leaves(Command.class).toList());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryStageByEveryCommandTest::leaves)
        : Stream.of(type);
  }

  private static Check ends(String words, String stageBefore) {
    return switch (words) {
      case "already done" -> Endings.alreadyDone();
      case "moved" -> Endings.moved();
      case "kept as a conflict" -> Endings.movedTo(stageBefore);
      case String to when to.startsWith("moved to ") -> Endings.movedTo(to.substring(9));
      default -> Endings.refused(RefusalCode.valueOf(words));
    };
  }

  private static int conflicts(Story story) {
    return story.order().conflicts().size();
  }

  @Test
  void thereAreThreeEndings() {
    assertThat(leaves(Ending.class))
        .containsExactlyInAnyOrder(
            Ending.Moved.class, Ending.AlreadyDone.class, Ending.Refused.class);
  }
}
