package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Issues a key that is to take the place of another. */
@Command(
    name = "rotate",
    description = "Issue a key in place of another; both open until the old one is revoked.")
final class Rotate extends Task {
  @Parameters(index = "0", paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Parameters(index = "1", paramLabel = "KEY", description = "the old key's id, as keys lists it")
  @SuppressWarnings("NullAway.Init")
  private String old;

  @Override
  void perform(Hub hub, Console console) {
    String path = Hub.path("links", link, "credentials");
    for (JsonNode key : hub.get(path).json().path("credentials")) {
      if (key.path("id").asText().equals(old)) {
        rotated(hub.post(path, likeIt(key)).json(), console);
        return;
      }
    }
    throw Failure.refused("CREDENTIAL_NOT_FOUND: " + link + " has no key " + old + ".");
  }

  /** The new key may call what the old one may, and no more. */
  private static ObjectNode likeIt(JsonNode key) {
    ObjectNode wish =
        Json.object()
            .put("side", key.path("side").asText())
            .put("dialect", key.path("dialect").asText());
    if (key.has("only")) {
      wish.set("only", key.path("only"));
    }
    return wish;
  }

  private void rotated(JsonNode next, Console console) {
    if (console.json()) {
      console.show(next);
      return;
    }
    NewKey.say(next, console);
    console.say(
        "Hand it over. Once the old one is no longer used (see: keys %s), end it: revoke %s %s"
            .formatted(link, link, old));
  }
}
