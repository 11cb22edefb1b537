package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Who gets into the console, for how long, and what is seen while it is not well. */
final class ConsoleDoorStory {
  private final Connected link = Connected.natives();

  @Test
  void wrongKeysKeepTheirOwnerOutOfNothing() throws InterruptedException, ExecutionException {
    String right = link.consoleKey("seller");
    String wrong = right.substring(0, right.length() - 2) + "--";
    Callable<Reader.Page> tries = () -> Reader.of("en").signsIn(wrong);
    // More than a password would have; far fewer than an address has, from where others call too.
    assertThat(Together.all(Collections.nCopies(12, tries)))
        .extracting(Reader.Page::status)
        .containsOnly(401);
    Reader.with(right).gets("/console/decisions").shows("Nothing waits");
  }

  @Test
  void aSessionEndsWithItsKey() {
    // To the millisecond, as keys are kept: a finer end would be over before it is reached.
    Instant end =
        InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofSeconds(4));
    JsonNode key =
        link.issues("{'side':'seller','dialect':'console','expiresAt':'%s'}".formatted(end));
    Reader anna = Reader.with(key.at("/secret/key").asText());
    Reader.Page page;
    Instant asked;
    do {
      asked = InstantSource.system().instant();
      page = anna.gets("/console/decisions");
    } while (page.status() == 200 && asked.isBefore(end));
    assertThat(InstantSource.system().instant()).isAfterOrEqualTo(end);
    Reader.Page ended = page.status() == 200 ? anna.gets("/console/decisions") : page;
    assertThat(ended.status()).isEqualTo(303);
    assertThat(ended.header("Location")).contains("sign-in");
  }

  @Test
  void aRevokedKeySignsNobodyIn() {
    JsonNode key = link.issues("{'side':'seller','dialect':'console'}");
    link.revokes(key).hasStatus(204);
    assertThat(Reader.of("en").signsIn(key.at("/secret/key").asText()).status()).isEqualTo(401);
  }

  @Test
  void aPageThatCannotBeMadeSaysSoInPlainWords() {
    Reader anna = Reader.with(link.consoleKey("seller"));
    anna.gets("/console/decisions").shows("Nothing waits");
    fault("fail");
    Reader.Page page;
    try {
      page = anna.getsWhileUnwell("/console/decisions");
    } finally {
      fault("off");
    }
    assertThat(page.status()).isEqualTo(503);
    assertThat(page.header("Retry-After")).isEqualTo("5");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(page.html())
        .contains("Something did not answer", "To the start")
        .doesNotContain("Exception", "countermand.", "dynamodb");
    anna.gets("/console/decisions").shows("Nothing waits");
  }

  private static void fault(String mode) {
    Call.post("/_local/faults", Json.text("{'target':'dynamodb','mode':'%s'}".formatted(mode)))
        .send();
  }
}
