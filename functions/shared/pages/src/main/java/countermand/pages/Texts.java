package countermand.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What the console says in one language: all of its sentences are in one file. */
public final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language, read(language)));
    }
  }

  private final Language language;
  private final Properties sentences;
  private final DateTimeFormatter instants;

  private Texts(Language language, Properties sentences) {
    this.language = language;
    this.sentences = sentences;
    this.instants =
        DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", language.locale())
            .withZone(ZoneOffset.UTC);
  }

  static Texts in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  /**
   * A sentence.
   *
   * @param values what stands for {@code {0}}, {@code {1}} and so on
   */
  public String of(String key, Object... values) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no text is called " + key);
    }
    for (int i = 0; i < values.length; i++) {
      sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return sentence;
  }

  /** The word for a constant, such as {@code outcome.OPEN}. */
  public String of(String kind, Enum<?> constant) {
    return of(kind + "." + constant.name());
  }

  /** Whether there is such a sentence. */
  boolean has(String key) {
    return sentences.containsKey(key);
  }

  Properties sentences() {
    return sentences;
  }

  /** The tag of the language (BCP 47). */
  public String tag() {
    return language.locale().toLanguageTag();
  }

  /** An instant for people, in the zone in which deadlines are. */
  public String instant(Instant at) {
    return instants.format(at);
  }

  /** How long something still lasts: the two largest units. */
  public String left(Instant now, Instant until) {
    Duration left = Duration.between(now, until);
    if (left.isNegative() || left.isZero()) {
      return of("countdown.over");
    }
    return of("countdown.left", units(left));
  }

  private static String units(Duration left) {
    if (left.toDays() > 0) {
      return left.toDays() + " d " + left.toHoursPart() + " h";
    }
    return left.toHours() > 0
        ? left.toHours() + " h " + left.toMinutesPart() + " min"
        : left.toMinutes() + " min";
  }

  /**
   * Money.
   *
   * @param minor minor units
   * @param currency ISO 4217; where it is unknown the number stands alone
   */
  public String money(long minor, @Nullable String currency) {
    try {
      Currency known = Currency.getInstance(String.valueOf(currency));
      int digits = Math.max(0, known.getDefaultFractionDigits());
      NumberFormat format = NumberFormat.getNumberInstance(language.locale());
      format.setMinimumFractionDigits(digits);
      return format.format(BigDecimal.valueOf(minor, digits)) + " " + known.getCurrencyCode();
    } catch (IllegalArgumentException _) {
      String amount = NumberFormat.getIntegerInstance(language.locale()).format(minor);
      return currency == null ? of("money.minor", amount) : amount + " " + currency;
    }
  }

  /** Money, where anybody has told how much. */
  String amount(@Nullable Long minor, @Nullable String currency) {
    return minor == null ? of("money.unknown") : money(minor, currency);
  }

  private static Properties read(Language language) {
    String file = language.tag() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      Properties sentences = new Properties();
      sentences.load(
          new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException("the console's texts", e);
    }
  }
}
