package countermand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.Role;
import countermand.dialects.Sha256;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the demo's links and credentials into the table; what is there already stays as it is. */
public final class Seed {
  private final DynamoDirectory directory;

  /** Writes into a directory. */
  public Seed(DynamoDirectory directory) {
    this.directory = directory;
  }

  /** Writes a demo. */
  public void write(Demo demo) {
    for (JsonNode link : demo.json().path("links")) {
      String name = link.path("link").asText();
      link(link(name, link));
      party(name, Role.MARKETPLACE, link.path("marketplace"));
      party(name, Role.SELLER, link.path("seller"));
    }
    bearer(null, Role.OPERATOR, demo.json().path("operator"));
  }

  /** Everything that a demo's link says of itself and of its parties. */
  private static Link link(String name, JsonNode demo) {
    return Link.between(
        name,
        demo.path("marketplace").path("dialect").asText(),
        demo.path("seller").path("dialect").asText());
  }

  private void party(String link, Role role, JsonNode party) {
    bearer(link, role, party);
    if (party.has("appKey")) {
      credential(
          new Credential(
              "vtex",
              party.path("appKey").asText(),
              role,
              link,
              Sha256.hex(party.path("appToken").asText())));
    }
  }

  private void bearer(@Nullable String link, Role role, JsonNode party) {
    List<String> parts = List.of(party.path("authorization").asText().split("_", 3));
    credential(new Credential("native", parts.get(1), role, link, Sha256.hex(parts.get(2))));
  }

  private void link(Link link) {
    if (directory.link(link.id()).isEmpty()) {
      directory.put(link);
    }
  }

  private void credential(Credential credential) {
    if (directory.credential(credential.dialect(), credential.id()).isEmpty()) {
      directory.put(credential);
    }
  }
}
