package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Passwords;
import countermand.dialects.Sha256;
import countermand.dialects.links.ConsoleKeys;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.DynamoSecrets;
import countermand.store.Link;
import countermand.store.Party;
import countermand.store.links.KeyRing;
import countermand.store.links.LogEntry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * Writes the demo's links, secrets and credentials into the table. What is there already stays as
 * it is, but for the endpoints: they are here, wherever here is this time.
 */
public final class Seed {
  /** Who has done it, in the links' logs. */
  static final String SEED = "seed";

  private final DynamoDirectory directory;
  private final KeyRing keys;
  private final DynamoSecrets secrets;
  private final Partners partners;
  private final URI base;
  private final InstantSource clock;

  /**
   * A seed.
   *
   * @param base where the local system answers
   * @param clock the real time
   */
  public Seed(
      DynamoDirectory directory,
      KeyRing keys,
      DynamoSecrets secrets,
      Partners partners,
      URI base,
      InstantSource clock) {
    this.directory = directory;
    this.keys = keys;
    this.secrets = secrets;
    this.partners = partners;
    this.base = base;
    this.clock = clock;
  }

  /** Writes a demo. */
  public void write(Demo demo) {
    demo.json().path("links").forEach(this::write);
  }

  /** Writes one link of a demo. */
  void write(JsonNode link) {
    String name = link.path("link").asText();
    link(link(name, link));
    party(name, Role.MARKETPLACE, link.path("marketplace"));
    party(name, Role.SELLER, link.path("seller"));
    for (Side side : Side.values()) {
      secrets.putWebhookSecrets(name, side, List.of(Demo.secretOf(name, lower(side))));
    }
  }

  private Link link(String name, JsonNode demo) {
    Party marketplace = party(name, Side.MARKETPLACE, demo.path("marketplace"));
    Party seller = party(name, Side.SELLER, demo.path("seller"));
    return directory
        .link(name)
        .orElseGet(() -> Link.between(name, marketplace.dialect(), seller.dialect()))
        .with(marketplace, seller);
  }

  private Party party(String link, Side side, JsonNode party) {
    return new Party(
        party.path("dialect").asText(), base.resolve(Demo.noticesPath(link, lower(side))));
  }

  private static String lower(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private void party(String link, Role role, JsonNode party) {
    key(link, role, "native", party.path("authorization").asText());
    key(link, role, ConsoleKeys.DIALECT, party.path("console").asText());
    if (party.has("appKey")) {
      credential(
          new Credential(
              "vtex",
              party.path("appKey").asText(),
              role,
              link,
              Sha256.hex(party.path("appToken").asText())));
    }
    if (party.has("securitykey")) {
      credential(
          new Credential(
              "unicommerce",
              party.path("clientid").asText() + "#" + party.path("merchantid").asText(),
              role,
              link,
              Sha256.hex(party.path("securitykey").asText())));
    }
    if (party.has("partnerId")) {
      partners.write(link, role, party);
    }
    if (party.has("username")) {
      password(link, role, party);
    }
  }

  /** Its slow hash is only worked out where it is not there yet. */
  private void password(String link, Role role, JsonNode party) {
    String username = party.path("username").asText();
    if (directory.credential("unicommerce", username).isEmpty()) {
      byte[] salt = new byte[Passwords.SALT_BYTES];
      new SecureRandom().nextBytes(salt);
      String hash = Passwords.hash(party.path("password").asText(), salt);
      credential(new Credential("unicommerce", username, role, link, hash));
    }
  }

  /** A key of our own form. */
  private void key(String link, Role role, String dialect, String text) {
    List<String> parts = List.of(text.split("_", 3));
    credential(new Credential(dialect, parts.get(1), role, link, Sha256.hex(parts.get(2))));
  }

  private void link(Link link) {
    directory.put(link);
  }

  private void credential(Credential credential) {
    if (directory.credential(credential.dialect(), credential.id()).isPresent()) {
      return;
    }
    keys.add(
        String.valueOf(credential.link()),
        credential,
        new LogEntry.Deed(clock.instant(), credential.id(), SEED));
  }
}
