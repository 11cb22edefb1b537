package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every form of the console with somebody's session, but without what only a page of that session
 * knows: it is refused, and nothing has changed. Signing in has no session yet.
 */
final class ConsoleForgedFormStory {
  private static final String SELLER = "seller";
  private static final String WAITS = "/console/decisions";
  private static final String LINKS = "/console/links";

  private final Connected link = Connected.natives();
  private final Sale sale = Sale.on(link.keyed());

  /** What a form has instead of its session's own token. */
  enum Forgery {
    NOTHING,
    EMPTY,
    MADE_UP,
    ANOTHER_SESSIONS;

    String[] on(String anothers, String... fields) {
      return switch (this) {
        case NOTHING -> fields;
        case EMPTY -> with("", fields);
        case MADE_UP -> with("0".repeat(64), fields);
        case ANOTHER_SESSIONS -> with(anothers, fields);
      };
    }

    private static String[] with(String token, String... fields) {
      return Stream.concat(Stream.of("form", token), Arrays.stream(fields)).toArray(String[]::new);
    }
  }

  @ParameterizedTest
  @EnumSource
  void decidesNothing(Forgery forgery) {
    sale.broughtTo("AwaitingSeller");
    String key = link.consoleKey(SELLER);
    Reader anna = Reader.with(key);
    String anothers = Reader.with(key).gets(WAITS).formToken();
    refused(
        anna.posts(
            WAITS,
            forgery.on(
                anothers, "which", sale.id + "/r1", "answer", "accept", "confirmed", "yes")));
    assertThat(sale.stage()).isEqualTo("AwaitingSeller");
    anna.gets(WAITS).shows(sale.id);
  }

  @ParameterizedTest
  @EnumSource
  void signsNobodyOut(Forgery forgery) {
    String key = link.consoleKey(SELLER);
    Reader anna = Reader.with(key);
    String anothers = Reader.with(key).gets(WAITS).formToken();
    refused(anna.posts("/console/sign-out", forgery.on(anothers)));
    anna.gets(WAITS).shows("Nothing waits");
  }

  @ParameterizedTest
  @EnumSource
  void tellsNobodyAgain(Forgery forgery) {
    Link shared = Link.ofNatives();
    String key = Demo.operatorsConsoleKey();
    Reader operator = Reader.with(key);
    String anothers = Reader.with(key).gets(LINKS).formToken();
    Endpoints.behaving(
        shared,
        SELLER,
        "{'status':410}",
        () -> {
          Sale told = Sale.in("AwaitingSeller");
          Clock.rest();
          Endpoints.behaves(shared, SELLER, "{}");
          JsonNode failed = delivery(told);
          String again =
              "/console/links/%s/deliveries/%s/redeliver"
                  .formatted(shared.id(), failed.path("id").asText());
          refused(operator.posts(again, forgery.on(anothers)));
          Clock.rest();
          assertThat(delivery(told)).isEqualTo(failed);
          assertThat(Endpoints.toldOf(told.id, SELLER)).hasSize(1);
          String own = operator.gets(LINKS).formToken();
          assertThat(operator.posts(again, "form", own).status()).isEqualTo(303);
        });
  }

  private static JsonNode delivery(Sale sale) {
    return Deliveries.of(sale.seller).getFirst();
  }

  private static void refused(Reader.Page page) {
    assertThat(page.status()).as(page.html()).isEqualTo(403);
    assertThat(page.html()).contains("nothing was decided");
  }
}
