package countermand.dialects.unicommerce;

import countermand.dialects.HttpAnswer;
import countermand.dialects.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an answer's body says; HTTP's status may say something else.
 *
 * @param status empty where it says none
 * @param message empty where it says none
 * @param errors why items failed, one for each
 */
record Said(String status, String message, List<String> errors) {

  private static final Pattern STATUS = field(Words.STATUS);
  private static final Pattern MESSAGE = field(Words.MESSAGE);

  Said {
    errors = List.copyOf(errors);
  }

  static Said in(HttpAnswer answer) {
    return switch (Body.read(answer.body().getBytes(StandardCharsets.UTF_8))) {
      case Body.Good(Body body) ->
          new Said(
              body.text(Words.STATUS).orElse(""),
              body.text(Words.MESSAGE).orElse(""),
              errors(body).toList());
      case Body.Junk _ ->
          new Said(found(STATUS, answer.body()), found(MESSAGE, answer.body()), List.of());
    };
  }

  /** Whether its status is that word, in any case. */
  boolean is(String word) {
    return status.equalsIgnoreCase(word);
  }

  private static Stream<String> errors(Body body) {
    return body.list(Words.ORDER_ITEMS).orElse(List.of()).stream()
        .flatMap(item -> item instanceof Json.Obj object ? Stream.of(object) : Stream.empty())
        .map(object -> Body.of(object).text(Words.ERROR_MESSAGE).orElse(""));
  }

  /** A long answer is cut off in the middle, and is no JSON any more. */
  private static String found(Pattern field, String text) {
    return Optional.of(field.matcher(text)).filter(Matcher::find).map(it -> it.group(1)).orElse("");
  }

  private static Pattern field(String name) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*)\"", Pattern.CASE_INSENSITIVE);
  }
}
