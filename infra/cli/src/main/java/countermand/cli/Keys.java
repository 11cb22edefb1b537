package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists a link's keys. */
@Command(name = "keys", description = "List the keys with which a link's sides call.")
final class Keys extends Task {
  private static final String[] HEADINGS = {
    "KEY", "SIDE", "DIALECT", "CREATED", "LAST USED", "EXPIRES"
  };

  @Parameters(paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Override
  void perform(Hub hub, Console console) {
    JsonNode keys = hub.get(Hub.path("links", link, "credentials")).json().path("credentials");
    if (console.json()) {
      console.show(keys);
    } else {
      console.say(
          Table.of(
              keys,
              HEADINGS,
              "/id",
              "/side",
              "/dialect",
              "/createdAt",
              "/lastUsedAt",
              "/expiresAt"));
    }
  }
}
