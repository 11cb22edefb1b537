package countermand.dialects.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import countermand.dialects.HalfCharacters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads bytes as strict UTF-8 and strict JSON: one value, nothing after it, no extensions. */
public final class JsonReader {
  /** How deep objects and arrays may be nested. */
  static final int DEPTH_MAX = 64;

  /** Digits that a number may have: what a caller means is far shorter. */
  static final int NUMBER_CHARACTERS_MAX = 100;

  /** Names are not interned: they come from strangers, and would fill a table for ever. */
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
          .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH_MAX)
                  .maxNumberLength(NUMBER_CHARACTERS_MAX)
                  .build())
          .build();

  /** What a text turned out to be. */
  public sealed interface Result {}

  /** JSON. */
  public record Read(Json json) implements Result {}

  /** No bytes, or nothing but white space. */
  public record Nothing() implements Result {}

  /** No JSON, or none that is taken. */
  public record Failed(FieldError error) implements Result {}

  /** Where an object names a field twice. */
  public enum Duplicates {
    REFUSED,
    /** The last one counts, as most readers have it; but one that is null takes nothing back. */
    LAST_COUNTS
  }

  /** Where an escape writes half a character; see {@link HalfCharacters}. */
  public enum Halves {
    REFUSED,
    /** For who can say better than this reader what is wrong with it. */
    KEPT
  }

  private JsonReader() {}

  /** Reads a body. */
  public static Result read(byte[] body, Duplicates duplicates) {
    return read(body, duplicates, Halves.REFUSED);
  }

  /** Reads a body. */
  public static Result read(byte[] body, Duplicates duplicates, Halves halves) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.chars().allMatch(JsonReader::isWhiteSpace)
          ? new Nothing()
          : parse(text, duplicates, halves);
    } catch (CharacterCodingException _) {
      return failed("", "the body is not UTF-8; send JSON in UTF-8");
    }
  }

  private static boolean isWhiteSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static Result parse(String text, Duplicates duplicates, Halves halves) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      Json json = new TreeReader(parser, duplicates, halves).value("");
      return parser.nextToken() == null
          ? new Read(json)
          : failed("", "something follows the JSON value; send exactly one value");
    } catch (MalformedJson e) {
      return new Failed(e.error());
    } catch (StreamConstraintsException _) {
      return failed(
          "",
          "the body is nested deeper than "
              + DEPTH_MAX
              + " levels, or a number has more than "
              + NUMBER_CHARACTERS_MAX
              + " digits");
    } catch (JsonProcessingException e) {
      return failed("", "the body is not JSON" + where(e) + "; correct it and send it again");
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
  }

  private static String where(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : " (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private static Failed failed(String field, String message) {
    return new Failed(new FieldError(field, message));
  }
}
