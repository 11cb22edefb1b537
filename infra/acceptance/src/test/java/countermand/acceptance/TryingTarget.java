package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;

/** A local system, wherever it runs: it hands out its demo's links and keys by itself. */
record TryingTarget(URI base) implements Target {

  static TryingTarget at(String url) {
    return new TryingTarget(URI.create(url.replaceFirst("/+$", "")));
  }

  @Override
  public String operator() {
    return Demo.seeded().at("/operator/authorization").asText();
  }

  @Override
  public JsonNode link(String dialect) {
    return Json.items(Demo.seeded().path("links")).stream()
        .filter(link -> link.at("/marketplace/dialect").asText().equals(dialect))
        .filter(link -> link.at("/seller/dialect").asText().equals(dialect))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no demo link speaks " + dialect));
  }

  @Override
  public JsonNode link(String marketplace, String seller) {
    return Call.post(
            "/_local/demo",
            Json.text("{'marketplace':'%s','seller':'%s'}".formatted(marketplace, seller)))
        .send()
        .shown();
  }

  @Override
  public void needed(String what) {}
}
