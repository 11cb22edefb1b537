package countermand.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.fake.TestClock;
import countermand.local.function.InFlight;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.local.state.DataDirectory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClockEndpointTest {
  private final ClockEndpoint endpoint = endpoint(DataDirectory.none());

  @Test
  void saysTheTimeInMilliseconds() {
    assertThat(nowOf(call("GET", ""))).isEqualTo("2026-11-21T10:00:00.000Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"advance\":\"PT31M\"} | 2026-11-21T10:31:00.000Z",
        "{\"advance\":\"P30D\"} | 2026-12-21T10:00:00.000Z",
        "{\"advance\":\"PT0S\"} | 2026-11-21T10:00:00.000Z",
        "{\"now\":\"2026-11-21T10:00:00Z\"} | 2026-11-21T10:00:00.000Z",
        "{\"now\":\"2026-11-21T12:30:00.5+01:00\"} | 2026-11-21T11:30:00.500Z",
      })
  void moves(String body, String now) {
    assertThat(nowOf(call("POST", body))).isEqualTo(now);
    assertThat(nowOf(call("GET", ""))).isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"now\":\"2026-11-21T09:59:59.999Z\"} | /now",
        "{\"now\":\"yesterday\"} | /now",
        "{\"now\":7} | /now",
        "{\"advance\":\"-PT1S\"} | /advance",
        "{\"advance\":\"P1M\"} | /advance",
        "{\"advance\":null} | /advance",
        "{\"advance\":\"P99999999D\"} | /advance",
        "{\"forward\":\"PT1S\"} | /forward",
        "{\"advance\":\"PT1S\",\"now\":\"2027-01-01T00:00:00Z\"} | ~~",
        "{\"advance\":\"PT1S\",\"advance\":\"PT2S\"} | ~~",
        "{} | ~~",
        "[] | ~~",
        "junk | ~~",
        "~~ | ~~",
      })
  void refusesWhatItCannotMean(String body, String field) {
    Reply reply = call("POST", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(Json.read(reply.body()).at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(nowOf(call("GET", ""))).isEqualTo("2026-11-21T10:00:00.000Z");
  }

  @Test
  void knowsGetAndPost() {
    assertThat(call("DELETE", "").status()).isEqualTo(404);
  }

  @Test
  void theTimeOutlivesARun(@TempDir Path folder) throws Exception {
    try (DataDirectory data = DataDirectory.open(folder)) {
      endpoint(data).answer(request("POST", "{\"advance\":\"P30D\"}"));

      assertThat(nowOf(endpoint(data).answer(request("GET", ""))))
          .isEqualTo("2026-12-21T10:00:00.000Z");
    }
  }

  @Test
  void aRunMayBeginBehindButNoLaterOneGoesBack(@TempDir Path folder) throws Exception {
    try (DataDirectory data = DataDirectory.open(folder)) {
      MovableClock clock = behind(data);
      assertThat(clock.instant()).isEqualTo("2026-11-20T10:00:00Z");
      clock.moveTo(clock.instant().plusSeconds(5));
      assertThat(behind(data).instant()).isEqualTo("2026-11-20T10:00:05Z");
    }
  }

  @Test
  void aDirectoryIsFreshForItsFirstRun(@TempDir Path folder) throws Exception {
    try (DataDirectory first = DataDirectory.open(folder)) {
      assertThat(first.fresh()).isTrue();
    }
    try (DataDirectory second = DataDirectory.open(folder)) {
      assertThat(second.fresh()).isFalse();
    }
    assertThat(DataDirectory.none().fresh()).isTrue();
  }

  private static MovableClock behind(DataDirectory data) {
    return new MovableClock(new TestClock(), data.file("clock.json"), Duration.ofDays(-1));
  }

  private static ClockEndpoint endpoint(DataDirectory data) {
    MovableClock clock = new MovableClock(new TestClock(), data.file("clock.json"));
    Rest rest = new Rest(new InFlight(), List.of(), Duration.ofSeconds(1));
    return new ClockEndpoint(new Stepper(clock, rest, _ -> Optional.empty(), Recurring.NONE));
  }

  private Reply call(String method, String body) {
    return endpoint.answer(request(method, body));
  }

  private static Request request(String method, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Request(method, URI.create("/_local/clock"), Map.of(), bytes, false, "");
  }

  private static String nowOf(Reply reply) {
    assertThat(reply.status()).isEqualTo(200);
    JsonNode body = Json.read(reply.body());
    assertThat(body).hasSize(1);
    return body.path("now").asText();
  }
}
