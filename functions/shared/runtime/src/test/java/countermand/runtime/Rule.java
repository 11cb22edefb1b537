package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose call a route is. Written down beside the dialects' own tables on purpose: what lets callers
 * in and what says who may come in must not be the same line.
 */
record Rule(Route route, String dialect, Set<Role> roles) {
  private static final Path TABLE =
      Path.of("src/test/resources/countermand/runtime/who-may-call.txt");
  private static final List<String> ANY = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  /** As the table has them; a route that takes any method is one row. */
  static List<Rule> rows() {
    try (Stream<String> lines = Files.lines(TABLE, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> row(List.of(line.strip().split(" +"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with a rule for each method. */
  static Stream<Rule> all() {
    return rows().stream().flatMap(Rule::methods);
  }

  boolean namesALink() {
    return route.resource().contains("{link}");
  }

  /** Whether it is none of ours, and there only for sellers with an endpoint behind us. */
  boolean isPassedOn() {
    return route.resource().endsWith("{proxy+}") || route.resource().endsWith("/simulation");
  }

  /** Whether a request to it can be about an order that is there or not. */
  boolean isAboutSomething() {
    return !route.resource().equals("/authToken") && !route.resource().startsWith("/api/v2/auth/");
  }

  /** What is answered to those whom nobody knows: Shopee has one status for all of them. */
  int unproved() {
    return dialect.equals("shopee") ? 403 : 401;
  }

  boolean lets(Role role) {
    return roles.contains(role);
  }

  private Stream<Rule> methods() {
    return route.method().equals("ANY")
        ? ANY.stream().map(m -> new Rule(new Route(m, route.resource()), dialect, roles))
        : Stream.of(this);
  }

  private static Rule row(List<String> words) {
    return new Rule(
        new Route(words.get(0), words.get(1)),
        words.get(2),
        words.subList(3, words.size()).stream()
            .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public String toString() {
    return route.method() + " " + route.resource() + " " + Arrays.toString(roles.toArray());
  }
}
