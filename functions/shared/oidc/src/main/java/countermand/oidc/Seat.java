package countermand.oidc;

import countermand.core.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As whom somebody may work here: {@code operator}, {@code seller:acme}, {@code marketplace:acme}.
 *
 * @param link whose; empty for an operator
 */
public record Seat(Role role, String link) {
  private static final Pattern TEXT =
      Pattern.compile("(operator)|(seller|marketplace):([A-Za-z0-9._~-]{1,64})");
  private static final int MAX = 50;

  /** What a claim says: a text or a list of texts. What is none of ours is left out. */
  static List<Seat> in(Object claim) {
    Set<Seat> seats = new LinkedHashSet<>();
    for (Object value : claim instanceof Collection<?> values ? values : List.of(claim)) {
      of(String.valueOf(value)).ifPresent(seats::add);
    }
    return seats.stream().sorted(Comparator.comparing(Seat::text)).limit(MAX).toList();
  }

  /** What a text says; empty where it says nothing to us. */
  public static Optional<Seat> of(String text) {
    return Optional.of(TEXT.matcher(text)).filter(Matcher::matches).map(Seat::of);
  }

  private static Seat of(Matcher text) {
    return text.group(1) != null
        ? new Seat(Role.OPERATOR, "")
        : new Seat(Role.valueOf(text.group(2).toUpperCase(Locale.ROOT)), text.group(3));
  }

  /** As the claim spells it. */
  public String text() {
    String side = role.name().toLowerCase(Locale.ROOT);
    return link.isEmpty() ? side : side + ":" + link;
  }
}
