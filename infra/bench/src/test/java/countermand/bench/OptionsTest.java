package countermand.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void measuresEverythingWhereNothingElseIsSaid() {
    assertThat(Options.parse(List.of())).isEqualTo(Options.USUAL);
  }

  @Test
  void takesWhatIsSaid() {
    Options options =
        Options.parse(
            List.of(
                "--only=speed,load",
                "--starts=1",
                "--warm-up=2",
                "--calls=3",
                "--orders=50,7",
                "--due=4",
                "--waiting=5",
                "--seconds=6"));
    assertThat(options.parts()).containsExactlyInAnyOrder(Options.Part.SPEED, Options.Part.LOAD);
    assertThat(options.starts()).isEqualTo(1);
    assertThat(options.warmUp()).isEqualTo(2);
    assertThat(options.calls()).isEqualTo(3);
    assertThat(options.orders()).containsExactly(7, 50);
    assertThat(options.due()).isEqualTo(4);
    assertThat(options.waiting()).isEqualTo(5);
    assertThat(options.seconds()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--starts=0", "--starts", "--only=fast", "--orders=1,x", "--quick"})
  void refusesWhatCannotBeMeant(String argument) {
    assertThatThrownBy(() -> Options.parse(List.of(argument)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(argument);
  }
}
