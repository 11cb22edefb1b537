package countermand.runtime.priming;

import countermand.core.Role;
import countermand.core.Terms;
import countermand.dialects.Sha256;
import countermand.dialects.links.ConsoleKeys;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.Link;
import countermand.store.Party;
import countermand.store.links.KeySeal;
import countermand.store.tokens.IssuedTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** The links and the keys of every voice, as they are in the table in memory. */
public final class PrimingWorld {
  /** The operator's name. */
  public static final String OPERATOR = "priming";

  /** The operator's key, as the deployment would have it. */
  public static final String OPERATOR_KEY = OPERATOR + ":" + Sha256.hex(Presenting.SECRET);

  /** What Shopee's app gets its first tokens with. */
  private static final String CODE = "priming-code";

  /**
   * Their password, hashed once only: the loop needs no priming, and the build would wait for it.
   */
  private static final String PASSWORD =
      "pbkdf2-sha256$1$AAAAAAAAAAAAAAAAAAAAAA$" + "hEDEdeG3eOkQLmKMJN9hjre4Oqf5C-hwnOv9DYmEKMc";

  private static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");
  private static final String UNICOMMERCE = "unicommerce";
  private static final String SHOPEE = "shopee";

  private final DynamoDirectory directory;
  private final IssuedTokens tokens;
  private final Supplier<KeySeal> seal;

  /**
   * A world to be written.
   *
   * @param seal seals what Shopee's voices sign with; asked for only where they call
   */
  public PrimingWorld(DynamoDirectory directory, IssuedTokens tokens, Supplier<KeySeal> seal) {
    this.directory = directory;
    this.tokens = tokens;
    this.seal = seal;
  }

  /** Writes what is needed so that these voices are known. */
  public void write(Set<String> dialects) {
    for (String dialect : dialects) {
      directory.put(link(dialect));
      for (Role role : Set.of(Role.MARKETPLACE, Role.SELLER)) {
        key("native", Voice.keyId(dialect, role), role, dialect);
        key(dialect, Voice.keyId(dialect, role), role, dialect);
      }
      if (dialect.equals(UNICOMMERCE)) {
        unicommerce();
      }
      if (dialect.equals(ConsoleKeys.DIALECT)) {
        session();
      }
      if (dialect.equals(SHOPEE)) {
        shopee();
      }
    }
  }

  /** The console is no party's protocol: what it shows was said in the native one. */
  private static Link link(String dialect) {
    String spoken = dialect.equals(ConsoleKeys.DIALECT) ? "native" : dialect;
    return new Link(
        Voice.link(dialect),
        new Party(spoken, null),
        new Party(spoken, null),
        Duration.ZERO,
        Link.ANSWER_WITHIN,
        1,
        true,
        true,
        false,
        Terms.REPLAY_WINDOW,
        null,
        Set.of());
  }

  private void key(String dialect, String id, Role role, String linkOf) {
    directory.put(
        new Credential(dialect, id, role, Voice.link(linkOf), Sha256.hex(Presenting.SECRET)));
  }

  private void unicommerce() {
    key(
        UNICOMMERCE,
        Voice.UNICOMMERCE_MARKETPLACE.keyId() + "#priming",
        Role.MARKETPLACE,
        UNICOMMERCE);
    directory.put(
        new Credential(
            UNICOMMERCE, Presenting.login(), Role.SELLER, Voice.link(UNICOMMERCE), PASSWORD));
    token(Presenting.SECRET, UNICOMMERCE, Presenting.login(), PASSWORD, AccessToken.Purpose.CALLS);
  }

  private void session() {
    token(
        Presenting.SECRET,
        ConsoleKeys.DIALECT,
        Voice.CONSOLE_SELLER.keyId(),
        Sha256.hex(Presenting.SECRET),
        AccessToken.Purpose.CALLS);
  }

  private void shopee() {
    String app = sealed(Presenting.PARTNER, Presenting.SECRET);
    directory.put(shopee(Presenting.PARTNER, Role.SELLER, app));
    token(Presenting.SECRET, SHOPEE, Presenting.PARTNER, app, AccessToken.Purpose.CALLS);
    token(CODE, SHOPEE, Presenting.PARTNER, app, AccessToken.Purpose.CODE);
    String push = "push#" + Presenting.SHOP;
    directory.put(
        shopee(
            push, Role.MARKETPLACE, sealed(push, Presenting.SECRET + "\n" + Presenting.ADDRESS)));
  }

  private String sealed(String id, String secret) {
    return seal.get().seal(Voice.link(SHOPEE), SHOPEE, id, secret);
  }

  private static Credential shopee(String id, Role role, String secret) {
    return new Credential(
        SHOPEE, id, role, Voice.link(SHOPEE), secret, null, Presenting.SHOP, Set.of());
  }

  private void token(
      String secret, String dialect, String id, String secretHash, AccessToken.Purpose purpose) {
    tokens.put(new AccessToken(dialect, Sha256.hex(secret), id, secretHash, NEVER, purpose));
  }
}
