package countermand.local.template;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code !Sub}'s text: <code>${name}</code> is replaced, <code>${!name}</code> stands for itself
 * without the mark.
 */
final class Substitution {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private Substitution() {}

  static String of(String text, UnaryOperator<String> valueOf) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> {
          String name = found.group(2);
          boolean literal = !found.group(1).isEmpty();
          return Matcher.quoteReplacement(literal ? "${" + name + "}" : valueOf.apply(name));
        });
  }
}
