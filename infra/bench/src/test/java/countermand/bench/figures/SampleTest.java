package countermand.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static Sample ofMillis(int... times) {
    Sample sample = new Sample();
    IntStream.of(times).mapToObj(Duration::ofMillis).forEach(sample::add);
    return sample;
  }

  @Test
  void takesTheTimeThatAShareOfAllDoesNotExceed() {
    Sample sample = new Sample();
    IntStream.rangeClosed(1, 100)
        .map(number -> 101 - number)
        .mapToObj(Duration::ofMillis)
        .forEach(sample::add);
    assertThat(sample.percentile(50)).isEqualTo(50);
    assertThat(sample.percentile(90)).isEqualTo(90);
    assertThat(sample.percentile(99)).isEqualTo(99);
    assertThat(sample.percentile(100)).isEqualTo(100);
  }

  @Test
  void takesTheOnlyOneForEveryShare() {
    Sample sample = ofMillis(7);
    assertThat(sample.percentile(0.1)).isEqualTo(7);
    assertThat(sample.percentile(99.9)).isEqualTo(7);
  }

  @Test
  void takesTheLowerOfTwoMiddleOnes() {
    assertThat(ofMillis(4, 1, 3, 2).median()).isEqualTo(2);
  }

  @Test
  void addsUp() {
    assertThat(ofMillis(1500, 500).seconds()).isEqualTo(2);
  }

  @Test
  void saysNothingOfNothing() {
    assertThatThrownBy(() -> new Sample().median()).isInstanceOf(IllegalStateException.class);
  }
}
