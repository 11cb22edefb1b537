package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.Role;
import countermand.dialects.Sha256;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.links.KeyRing;
import countermand.store.links.KeySeal;
import countermand.store.links.LogEntry;
import countermand.store.tokens.IssuedTokens;
import java.time.Instant;
import java.time.InstantSource;
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
    String id = party.path("partnerId").asText();
    Credential credential =
        directory.credential(SHOPEE, id).orElseGet(() -> added(link, role, id, party));
    if (party.has("code")) {
      tokens.put(
          new AccessToken(
              SHOPEE,
              Sha256.hex(party.path("code").asText()),
              id,
              credential.secretHash(),
              NEVER,
              AccessToken.Purpose.DEMO_CODE));
    }
  }

  private Credential added(String link, Role role, String id, JsonNode party) {
    Credential credential =
        new Credential(
            SHOPEE,
            id,
            role,
            link,
            seal.seal(link, SHOPEE, id, party.path("partnerKey").asText()),
            null,
            party.path("shopId").asText(),
            Set.of());
    keys.add(link, credential, new LogEntry.Deed(clock.instant(), id, Seed.SEED));
    return credential;
  }
}
