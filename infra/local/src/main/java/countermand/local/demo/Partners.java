package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Dialects;
import countermand.dialects.Malformed;
import countermand.dialects.Sha256;
import countermand.dialects.links.KeyMaker;
import countermand.dialects.links.KeyMaker.NewKey;
import countermand.dialects.links.KeyMaker.Proof;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.links.KeyRing;
import countermand.store.links.KeySeal;
import countermand.store.links.LogEntry;
import countermand.store.tokens.IssuedTokens;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Writes the demo's partners of Shopee: their keys are kept sealed, and so never twice the same; a
 * key that is there stays, and with it the tokens that were got by it.
 */
public final class Partners {
  private static final String SHOPEE = "shopee";

  /** A demo's code never ends. */
  private static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

  private final DynamoDirectory directory;
  private final KeyRing keys;
  private final KeySeal seal;
  private final IssuedTokens tokens;
  private final InstantSource clock;

  /**
   * Partners.
   *
   * @param clock the real time
   */
  public Partners(
      DynamoDirectory directory,
      KeyRing keys,
      KeySeal seal,
      IssuedTokens tokens,
      InstantSource clock) {
    this.directory = directory;
    this.keys = keys;
    this.seal = seal;
    this.tokens = tokens;
    this.clock = clock;
  }

  void write(String link, Role role, JsonNode party) {
    NewKey key = key(role, party);
    Credential credential =
        directory.credential(SHOPEE, key.id()).orElseGet(() -> added(link, role, key));
    if (!key.code().isEmpty()) {
      tokens.put(
          AccessToken.of(credential, Sha256.hex(key.code()), NEVER, AccessToken.Purpose.DEMO_CODE));
    }
  }

  private Credential added(String link, Role role, NewKey key) {
    String secret = ((Proof.Shared) key.proof()).secret();
    Credential credential =
        new Credential(
            SHOPEE,
            key.id(),
            role,
            link,
            seal.seal(link, SHOPEE, key.id(), secret),
            null,
            key.account(),
            Set.of());
    keys.add(link, credential, new LogEntry.Deed(clock.instant(), key.id(), Seed.SEED));
    return credential;
  }

  /** A seller's as if it was issued here; a marketplace brings its own. */
  private static NewKey key(Role role, JsonNode party) {
    if (role == Role.SELLER) {
      return new NewKey(
          party.path("partnerId").asText(),
          new Proof.Shared(party.path("partnerKey").asText()),
          party.path("shopId").asText(),
          party.path("code").asText(),
          Map.of());
    }
    KeyMaker maker = Dialects.named(SHOPEE).keys().orElseThrow();
    Map<String, String> brought = new HashMap<>();
    maker.brought(Side.MARKETPLACE).forEach(part -> brought.put(part, party.path(part).asText()));
    try {
      return maker.of(Side.MARKETPLACE, brought);
    } catch (Malformed e) {
      throw new IllegalStateException("the demo's own key", e);
    }
  }
}
