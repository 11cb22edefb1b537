package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.Dialect;
import countermand.dialects.Dialects;
import countermand.dialects.HttpReply;
import countermand.runtime.Estate.World;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.MemoryDirectory;
import countermand.runtime.telling.TemplateRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route with every kind of credential. Each request that must not get through is put to
 * worlds that differ in what exists: the answers must be the same to the byte.
 */
class WhoMayCallTest {
  private static final Path TEMPLATE = Path.of("../../../template.yaml");
  private static final String RIGHT = MemoryDirectory.SECRET;
  private static final List<String> JUNK =
      List.of("", " ", "Bearer", "Basic YTpi", "cm_x", "\u00e9", "x".repeat(5_000), "a\tb");

  static Stream<Rule> rules() {
    return Rule.all();
  }

  @Test
  void everyRouteOfTheTemplateHasARule() throws IOException {
    // Who may read the console's is its own module's to check.
    assertThat(Rule.rows().stream().map(Rule::route))
        .containsExactlyInAnyOrderElementsOf(
            TemplateRoutes.of(Files.readString(TEMPLATE)).stream()
                .filter(route -> !route.resource().startsWith("/console"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRightOnesPass(Rule rule) {
    for (Role role : rule.roles()) {
      HttpReply reply = new Estate(World.ALL).hears(by(rule, home(rule, role), RIGHT));
      assertThat(reply.status()).as(role + ": " + reply).isNotIn(401, 403);
      if (!rule.isPassedOn()) {
        assertThat(Code.of(reply.status(), reply.body().isEmpty() ? "{}" : reply.body()))
            .as(role.name())
            .doesNotEndWith("ROUTE_NOT_FOUND")
            .doesNotEndWith("LINK_NOT_FOUND");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nobodyDoesNot(Rule rule) {
    refused(rule, rule.unproved(), Estate.ask(rule), World.values());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nothingMalformedDoes(Rule rule) {
    for (String junk : JUNK) {
      Ask ask = Estate.ask(rule);
      List.of("Authorization", "X-VTEX-API-AppKey", "X-VTEX-API-AppToken", "apiKey")
          .forEach(name -> ask.header(name, junk));
      List.of("clientid", "merchantid", "securitykey").forEach(name -> ask.header(name, junk));
      refused(rule, rule.unproved(), ask, World.values());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noUnknownOneAndNoWrongSecretDoes(Rule rule) {
    refused(rule, rule.unproved(), by(rule, "nobody", RIGHT), World.values());
    for (Role role : Role.values()) {
      refused(rule, rule.unproved(), by(rule, home(rule, role), "wrong"), World.values());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noRevokedOneDoes(Rule rule) {
    for (Role role : rule.roles()) {
      Estate estate = new Estate(World.ALL);
      estate.revoke(rule.dialect(), home(rule, role));
      assertThat(estate.hears(by(rule, home(rule, role), RIGHT))).isEqualTo(unknown(rule));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noExpiredOneDoes(Rule rule) {
    for (Role role : rule.roles()) {
      Estate estate = new Estate(World.ALL);
      Ask ask = by(rule, home(rule, role), RIGHT);
      estate.end(rule.dialect(), home(rule, role));
      HttpReply refused = estate.hears(ask);
      assertThat(refused.status()).isEqualTo(rule.unproved());
      assertThat(refused).as("as a key that nobody has").isEqualTo(unknown(rule));
    }
  }

  @Test
  void noExpiredTokenDoes() {
    Rule rule = rules().filter(r -> r.route().resource().equals("/orders/cancel")).findAny().get();
    Estate estate = new Estate(World.ALL);
    estate.house.after(Duration.ofHours(24));
    assertThat(estate.hears(by(rule, home(rule, Role.SELLER), RIGHT)).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noneOfAnotherDialectDoes(Rule rule) {
    for (Dialect other : Dialects.all()) {
      if (!other.name().equals(rule.dialect())) {
        for (Role role : Role.values()) {
          String id = Estate.id("home-" + other.name(), role);
          Rule elsewhere = new Rule(rule.route(), other.name(), rule.roles());
          Ask ask = Estate.present(Estate.ask(rule), other.name(), elsewhere, id, RIGHT);
          refused(rule, rule.unproved(), ask, World.values());
          refused(rule, rule.unproved(), by(rule, id, RIGHT), World.values());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noneOfTheOtherSideDoes(Rule rule) {
    for (Role role : Role.values()) {
      if (!rule.lets(role)) {
        refused(rule, 403, by(rule, home(rule, role), RIGHT), World.ALL, World.NO_ORDER);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void noneOfAnotherLinkReachesThisOne(Rule rule) {
    for (Role role : List.of(Role.MARKETPLACE, Role.SELLER)) {
      String id = Estate.id("other-" + rule.dialect(), role);
      if (rule.namesALink() || !rule.lets(role)) {
        refused(rule, 403, by(rule, id, RIGHT), World.values());
      } else {
        same(rule, by(rule, id, RIGHT), World.values());
      }
    }
  }

  private static String home(Rule rule, Role role) {
    return Estate.id("home-" + rule.dialect(), role);
  }

  private static HttpReply unknown(Rule rule) {
    return new Estate(World.ALL).hears(by(rule, "nobody", RIGHT));
  }

  private static Ask by(Rule rule, String id, String secret) {
    return Estate.present(Estate.ask(rule), rule.dialect(), rule, id, secret);
  }

  private static void refused(Rule rule, int status, Ask ask, World... worlds) {
    assertThat(same(rule, ask, worlds).status()).isEqualTo(status);
  }

  /**
   * The answer to a request, which is the same whatever there is, and for which nothing was done.
   */
  private static HttpReply same(Rule rule, Ask ask, World... worlds) {
    List<World> tried = rule.isAboutSomething() ? List.of(worlds) : List.of(World.ALL);
    List<HttpReply> replies = tried.stream().map(world -> quietly(world, ask)).toList();
    assertThat(replies).as(Arrays.toString(worlds)).containsOnly(replies.getFirst());
    return replies.getFirst();
  }

  private static HttpReply quietly(World world, Ask ask) {
    Estate estate = new Estate(world);
    int before = estate.house.orders.writes().size();
    int tokens = estate.house.directory.tokens().size();
    HttpReply reply = estate.hears(ask);
    assertThat(estate.house.orders.writes()).hasSize(before);
    if (reply.status() >= 400) {
      assertThat(estate.house.directory.tokens()).hasSize(tokens);
    }
    return reply;
  }
}
