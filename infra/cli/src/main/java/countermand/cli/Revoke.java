package countermand.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Revokes a key. */
@Command(name = "revoke", description = "Revoke a key; within a minute it opens nothing any more.")
final class Revoke extends Task {
  @Parameters(index = "0", paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Parameters(index = "1", paramLabel = "KEY", description = "the key's id, as keys lists it")
  @SuppressWarnings("NullAway.Init")
  private String key;

  @Override
  void perform(Hub hub, Console console) {
    hub.delete(Hub.path("links", link, "credentials", key));
    if (console.json()) {
      console.show(Json.object().put("id", key).put("revoked", true));
    } else {
      console.say(key + " is revoked.");
    }
  }
}
