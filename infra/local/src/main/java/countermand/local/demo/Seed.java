package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.Role;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.Link;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes the demo's links and credentials into the table; what is there already stays as it is. */
public final class Seed {
  private static final String BEARER = "native";
  private final DynamoDirectory directory;

  public Seed(DynamoDirectory directory) {
    this.directory = directory;
  }

  public void write(Demo demo) {
    for (JsonNode link : demo.json().path("links")) {
      String name = link.path("link").asText();
      put(
          Link.between(
              name,
              link.at("/marketplace/dialect").asText(),
              link.at("/seller/dialect").asText()));
      putParty(name, Role.MARKETPLACE, link.path("marketplace"));
      putParty(name, Role.SELLER, link.path("seller"));
    }
    putBearer(null, Role.OPERATOR, demo.json().path("operator"));
  }

  private void putParty(String link, Role role, JsonNode party) {
    putBearer(link, role, party);
    if (party.has("appKey")) {
      String key = party.path("appKey").asText();
      put(new Credential("vtex", key, role, link, hash(party.path("appToken").asText())));
    }
  }

  /** {@code Bearer cm_<id>_<secret>}. */
  private void putBearer(@Nullable String link, Role role, JsonNode party) {
    String[] parts = party.path("authorization").asText().split("_", 3);
    put(new Credential(BEARER, parts[1], role, link, hash(parts[2])));
  }

  private void put(Link link) {
    if (directory.link(link.id()).isEmpty()) {
      directory.put(link);
    }
  }

  private void put(Credential credential) {
    if (directory.credential(credential.dialect(), credential.id()).isEmpty()) {
      directory.put(credential);
    }
  }

  private static String hash(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
