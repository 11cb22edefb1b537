package countermand.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkReportTest {
  private static final String RUN =
      """
      Running 10s test @ http://127.0.0.1:8080/v1/links/demo-native
        1 threads and 16 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency    85.63ms   20.11ms 203.07ms   71.30%%
          Req/Sec   187.12     31.33   260.00     70.00%%
        1864 requests in 10.01s, 1.02MB read
      %sRequests/sec:    186.21
      Transfer/sec:    104.33KB
      """;

  @Test
  void tellsOfNoErrorsWhereThereAreNone() {
    assertThat(WrkReport.read(RUN.formatted(""))).isEqualTo(new WrkReport(186.21, 0));
  }

  @Test
  void countsAnswersThatAreErrors() {
    assertThat(WrkReport.read(RUN.formatted("  Non-2xx or 3xx responses: 7\n")).failed())
        .isEqualTo(7);
  }

  @Test
  void countsWhatIsNotAnswered() {
    String errors = "  Socket errors: connect 1, read 20, write 300, timeout 4000\n";
    assertThat(WrkReport.read(RUN.formatted(errors)).failed()).isEqualTo(4321);
  }

  @Test
  void countsBoth() {
    String errors =
        """
          Socket errors: connect 0, read 2, write 0, timeout 1
          Non-2xx or 3xx responses: 10
        """;
    assertThat(WrkReport.read(RUN.formatted(errors)).failed()).isEqualTo(13);
  }

  @Test
  void isNoReportOfARunThatWasNotAnswered() {
    String silent =
        """
          0 requests in 10.01s, 0.00B read
          Socket errors: connect 0, read 0, write 0, timeout 16
        Requests/sec:      0.00
        """;
    assertThatThrownBy(() -> WrkReport.read(silent)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WrkReport.read("unable to connect"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unable to connect");
  }
}
