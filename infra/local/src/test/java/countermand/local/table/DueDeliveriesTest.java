package countermand.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a move stops for notices that are tried again. */
final class DueDeliveriesTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-21T10:20:00Z, 2026-11-21T12:00:00Z, 2026-11-21T11:00:00Z",
    "2026-11-21T10:00:00Z, 2026-11-21T12:00:00Z, 2026-11-21T11:00:00Z",
    "2026-11-21T10:20:00Z, 2026-11-22T10:20:00Z, 2026-11-21T11:00:00Z",
    "2026-11-21T10:20:00Z, 2026-11-22T10:20:01Z, 2026-11-21T12:01:00Z",
    "2026-11-21T12:00:00Z, 2026-12-21T12:00:00Z, 2026-11-21T18:01:00Z",
    "2026-11-21T23:59:59Z, 2026-12-21T12:00:00Z, 2026-11-22T00:01:00Z"
  })
  void onceForAllThatIsDueUntilThen(Instant due, Instant target, Instant stop) {
    assertThat(DueDeliveries.stop(due, target)).isEqualTo(stop);
  }
}
