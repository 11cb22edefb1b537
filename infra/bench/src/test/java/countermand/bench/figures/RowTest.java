package countermand.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {
  private final Row row = Row.of("cold", 700, "ms");

  @Test
  void isAMultipleOfItsBaseline() {
    assertThat(row.against(500).ratio()).hasValue(1.4);
    assertThat(row.ratio()).isEmpty();
    assertThat(row.against(0).ratio()).isEmpty();
  }

  @Test
  void reachesAGoalThatItJustMeets() {
    assertThat(row.against(500).ratioAtMost(1.4).reached()).contains(true);
    assertThat(row.against(499).ratioAtMost(1.4).reached()).contains(false);
    assertThat(row.atMost(700).reached()).contains(true);
    assertThat(row.atMost(699).reached()).contains(false);
  }

  @Test
  void reachesNothingWithoutAGoalOrABaseline() {
    assertThat(row.reached()).isEmpty();
    assertThat(row.ratioAtMost(1.4).reached()).isEmpty();
  }

  @Test
  void isALineOfATable() {
    assertThat(row.against(500).ratioAtMost(1.4).markdown())
        .isEqualTo("| cold | 700 ms | 500 | 1.40 | ≤ ×1.40, met |");
    assertThat(Row.of("calls", 3, "").atMost(2).markdown())
        .isEqualTo("| calls | 3 |  |  | ≤ 2, **missed** |");
    assertThat(Row.of("warm", 12.345, "ms").markdown()).isEqualTo("| warm | 12.3 ms |  |  |  |");
    assertThat(Row.of("orders", 1_234_567, "").markdown())
        .isEqualTo("| orders | 1,234,567 |  |  |  |");
  }
}
