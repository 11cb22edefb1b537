package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every spelling of RFC 3339 goes in; UTC with Z and milliseconds comes out. */
final class InstantStory {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuuu-MM-dd'T'HH:mm:ss'Z'",
        "uuuu-MM-dd't'HH:mm:ss'z'",
        "uuuu-MM-dd'T'HH:mm:ss'.0Z'",
        "uuuu-MM-dd'T'HH:mm:ss'.000000000Z'",
        "uuuu-MM-dd'T'HH:mm:ss'+00:00'",
        "uuuu-MM-dd'T'HH:mm:ss'-00:00'"
      })
  void spellingsOfUtc(String pattern) {
    Instant at = Clock.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    shows(at, DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(at));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+05:30", "-03:00", "+14:00", "-12:00"})
  void offsets(String offset) {
    Instant at = Clock.now().minus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    DateTimeFormatter local = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    shows(at, at.atOffset(ZoneOffset.of(offset)).format(local) + offset);
  }

  private static void shows(Instant at, String spelled) {
    Sale sale = Sale.in("AwaitingPayment");
    sale.marketplace.posts("/payment-approval", "{'at':'" + spelled + "'}").moved("InWindow");
    assertThat(sale.seen().path("windowEnds").asText())
        .isEqualTo(at.plus(Duration.ofMinutes(30)).toString().replace("Z", ".000Z"));
  }
}
