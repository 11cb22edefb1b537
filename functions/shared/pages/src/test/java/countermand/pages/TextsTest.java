package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Origin;
import countermand.core.RefusalCode;
import countermand.core.RequestOutcome;
import countermand.core.Role;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.dialects.DeliveryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final Pattern USED = Pattern.compile("(?:\\bt|of)\\(\"([a-z-]+\\.[a-z-]+)\"");

  @Test
  void areTheSameInEveryLanguage() {
    Set<String> english = keys(Language.EN);
    for (Language language : Language.values()) {
      assertThat(keys(language)).as(language.label()).isEqualTo(english);
    }
  }

  /** In Portuguese a customer's request could pass for what the customer has ordered. */
  @Test
  void callAnOrderAndARequestByTheirOwnNames() {
    for (String key : keys(Language.EN)) {
      String english = Texts.in(Language.EN).of(key);
      String portuguese = Texts.in(Language.PT).of(key);
      assertThat(says(portuguese, "solicitaç(ão|ões)"))
          .as(key + ": " + portuguese)
          .isEqualTo(says(english, "requests?"));
      if (says(portuguese, "pedidos?")) {
        assertThat(english).as(key + ": " + portuguese).containsPattern("(?i)\\borders?\\b");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void haveAWordForWhateverIsShown(Language language) {
    Stream.of(
            words("actor", Actor.values()),
            words("origin", Origin.values()),
            words("outcome", RequestOutcome.values()),
            words("code", RefusalCode.values()),
            words("role", Role.values()),
            words("side", Side.values()),
            words("delivery", DeliveryState.Status.values()),
            words("reason", DeclineReason.values()),
            words("results", ResultRow.Became.values()),
            words("accept-means", AcceptTold.values()),
            words("decline-means", DeclineTold.values()),
            words("decline-preview", DeclineTold.values()),
            words("decline-hint", DeclineTold.values()),
            words("declined", DeclineTold.values()),
            records("notice", Event.Notice.class),
            records("stage", Stage.class),
            records("command", Command.class).map(it -> it.replace("NoteInvoice", "Invoice")))
        .flatMap(words -> words)
        .forEach(key -> assertThat(Texts.in(language).has(key)).as(key).isTrue());
  }

  @Test
  void haveEverySentenceThatAPageSays() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      Set<String> used =
          files
              .filter(Files::isRegularFile)
              .map(TextsTest::text)
              .flatMap(text -> USED.matcher(text).results().map(found -> found.group(1)))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(keys(Language.EN)).containsAll(used);
      assertThat(used).hasSizeGreaterThan(50);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-21T08:59:59Z, 29 d 23 h left",
    "2026-11-21T12:05:00Z, 3 h 5 min left",
    "2026-11-21T09:04:59Z, 4 min left",
    "2026-11-21T09:00:00Z, Deadline reached",
    "2026-11-20T09:00:00Z, Deadline reached"
  })
  void sayHowLongSomethingLasts(Instant until, String words) {
    assertThat(Texts.in(Language.EN).left(NOW, until)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 123456, BRL, '1,234.56 BRL'",
    "PT, 123456, BRL, '1.234,56 BRL'",
    "EN, 123456, JPY, '123,456 JPY'",
    "EN, 123456, ZZZ, '123,456 ZZZ'",
    "EN, 123456, , '123,456 minor units'"
  })
  void sayMoneyInItsCurrency(Language language, long minor, String currency, String words) {
    assertThat(Texts.in(language).money(minor, currency)).isEqualTo(words);
  }

  private static boolean says(String sentence, String word) {
    return Pattern.compile("(?iU)\\b" + word + "\\b").matcher(sentence).find();
  }

  private static Set<String> keys(Language language) {
    return Texts.in(language).sentences().stringPropertyNames();
  }

  private static Stream<String> words(String kind, Enum<?>[] constants) {
    return Arrays.stream(constants).map(constant -> kind + "." + constant.name());
  }

  private static Stream<String> records(String kind, Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .flatMap(
            it -> it.isSealed() ? records(kind, it) : Stream.of(kind + "." + it.getSimpleName()));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
