package countermand.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OptionsTest {
  private static final Path TEMPLATE = Path.of("template.yaml");

  @Test
  void readsPortAndData() {
    assertThat(Options.parse(List.of("--port=9000", "--data=kept"), TEMPLATE))
        .isEqualTo(new Options(TEMPLATE, 9000, Optional.of(Path.of("kept"))));
  }

  @Test
  void withoutAnyItIsPort8080AndInMemory() {
    assertThat(Options.parse(List.of(), TEMPLATE))
        .isEqualTo(new Options(TEMPLATE, 8080, Optional.empty()));
  }

  @Test
  void readsWhereTheFunctionsRun() {
    assertThat(Options.parse(List.of("--isolated"), TEMPLATE).mode())
        .isEqualTo(Options.Mode.ISOLATED);
    assertThat(
            Options.parse(List.of("--functions-only", "--variables=v.json", "--port=1"), TEMPLATE))
        .isEqualTo(
            new Options(
                TEMPLATE,
                1,
                Optional.empty(),
                Options.Mode.FUNCTIONS_ONLY,
                Optional.of(Path.of("v.json"))));
  }

  @Test
  void readsWhetherItStartsWithADaysOrders() {
    assertThat(Options.parse(List.of("--demo"), TEMPLATE).demo()).isTrue();
    assertThat(Options.parse(List.of(), TEMPLATE).demo()).isFalse();
  }

  @Test
  void readsTheTemplatesParameters() {
    assertThat(Options.parse(List.of("--parameters=Recovery=true,Epoch=1"), TEMPLATE).parameters())
        .isEqualTo(Map.of("Recovery", "true", "Epoch", "1"));
  }

  @Test
  void refusesWhatDoesNotGoTogether() {
    for (List<String> arguments :
        List.of(List.of("--variables=v.json"), List.of("--functions-only", "--data=kept"))) {
      assertThatThrownBy(() -> Options.parse(arguments, TEMPLATE))
          .isInstanceOf(Options.UsageException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--colour=red",
        "port",
        "--port=",
        "--port=x",
        "--port=70000",
        "--data=",
        "--parameters=Epoch"
      })
  void refusesWhatItDoesNotKnow(String argument) {
    assertThatThrownBy(() -> Options.parse(List.of(argument), TEMPLATE))
        .isInstanceOf(Options.UsageException.class)
        .hasMessageContaining("--port=8080");
  }
}
