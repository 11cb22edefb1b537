package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.Dialect;
import countermand.dialects.Dialects;
import countermand.dialects.HttpReply;
import countermand.dialects.Passwords;
import countermand.dialects.Sha256;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.MemoryDirectory;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Link;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A house in which every dialect has two links, {@code home-…} and {@code other-…}, and every link
 * a credential of each role. What is there of the home links can be chosen, so that one request can
 * be put to two worlds.
 */
final class Estate {
  private static final String PASSWORD =
      Passwords.hash(MemoryDirectory.SECRET, new byte[Passwords.SALT_BYTES]);

  final House house = new House();

  /** What there is of the home links. */
  enum World {
    /** The links, and an order M-1 in each. */
    ALL,
    /** The links, but no order. */
    NO_ORDER,
    /** Neither. */
    NO_LINK
  }

  Estate(World world) {
    for (Dialect dialect : Dialects.all()) {
      settle(dialect.name(), "other");
      if (world != World.NO_LINK) {
        settle(dialect.name(), "home");
      }
      if (world == World.ALL) {
        house.placed("home-" + dialect.name());
      }
    }
  }

  private void settle(String dialect, String name) {
    String link = name + "-" + dialect;
    house.directory.connect(Link.between(link, dialect, dialect));
    for (Role role : Role.values()) {
      String id = id(link, role);
      String of = role == Role.OPERATOR ? null : link;
      house.directory.issue(dialect, id, role, of);
      house.directory.issue(dialect, id + "#m", role, of);
      if (dialect.equals("unicommerce")) {
        house.directory.issue(new Credential(dialect, id, role, of, PASSWORD));
        house.directory.put(token(dialect, id));
      }
      if (dialect.equals("shopee")) {
        house.directory.issue(Partner.credential(id, role, of));
        house.directory.issue(Partner.callback(id, role, of));
        house.directory.put(Partner.token(id));
      }
    }
  }

  private AccessToken token(String dialect, String id) {
    return new AccessToken(
        dialect,
        Sha256.hex(id),
        id,
        PASSWORD,
        house.now().plus(Duration.ofHours(24)),
        AccessToken.Purpose.CALLS);
  }

  /** The id of a link's credential. */
  static String id(String link, Role role) {
    return link + "-" + role.name().toLowerCase(Locale.ROOT);
  }

  /** Takes a credential away. */
  void revoke(String dialect, String id) {
    house.directory.revoke(dialect, Partner.id(id));
    house.directory.revoke(dialect, Partner.push(id));
    house.directory.revoke(dialect, id);
    house.directory.revoke(dialect, id + "#m");
  }

  /** Lets a credential end now. */
  void end(String dialect, String id) {
    for (String name : List.of(id, id + "#m", Partner.id(id), Partner.push(id))) {
      house.directory.credential(dialect, name).ifPresent(this::end);
    }
  }

  private void end(Credential it) {
    house.directory.issue(
        new Credential(
            it.dialect(),
            it.id(),
            it.role(),
            it.link(),
            it.secretHash(),
            house.now(),
            it.account(),
            it.only()));
  }

  /** A request to a route about a home link's order, from nobody. */
  static Ask ask(Rule rule) {
    return Ask.to(rule.route().method(), rule.route().resource())
        .named("link", "home-" + rule.dialect())
        .named("invoiceNumber", "1")
        .named("side", "seller")
        .named("id", "d-1")
        .named("proxy+", "things")
        .query("order_sn_list", "M-1")
        .body(
            "{\"orderId\": \"M-1\", \"saleOrderCode\": \"M-1\", \"order_sn\": \"M-1\","
                + " \"shop_id\": 1, \"code\": 3}");
  }

  /** Presents a credential in the way of its dialect, and of the route. */
  static Ask present(Ask ask, String dialect, Rule rule, String id, String secret) {
    return switch (dialect) {
      case "native" -> ask.header("Authorization", "Bearer cm_" + id + "_" + secret);
      case "vtex" -> ask.header("X-VTEX-API-AppKey", id).header("X-VTEX-API-AppToken", secret);
      case "shopee" -> Partner.present(ask, rule, id, secret);
      case "unicommerce" -> unicommerce(ask, rule, id, secret);
      default -> throw new IllegalArgumentException("this test does not know how to be " + dialect);
    };
  }

  private static Ask unicommerce(Ask ask, Rule rule, String id, String secret) {
    boolean right = secret.equals(MemoryDirectory.SECRET);
    return switch (rule.route().method() + " " + rule.route().resource()) {
      case "GET /authToken" -> ask.query("username", id).query("password", secret);
      case "POST /authToken" ->
          ask.body("{\"username\": \"%s\", \"password\": \"%s\"}".formatted(id, secret));
      // Tokens are their credentials' names here, where they are right.
      case "POST /orders/cancel" -> ask.header("apiKey", right ? id : id + secret);
      default -> ask.header("clientid", id).header("merchantid", "m").header("securitykey", secret);
    };
  }

  HttpReply hears(Ask ask) {
    return house.hears(ask);
  }
}
