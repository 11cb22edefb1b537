package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a key. */
@Command(name = "issue", description = "Issue a key with which a side of a link calls.")
final class Issue extends Task {
  @Parameters(index = "0", paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Parameters(index = "1", paramLabel = "SIDE", description = "marketplace or seller")
  @SuppressWarnings("NullAway.Init")
  private String side;

  @Option(
      names = "--dialect",
      paramLabel = "DIALECT",
      description = "native, console for people, or the side's own (default: the side's own)")
  private @Nullable String dialect;

  @Option(
      names = "--expires",
      paramLabel = "INSTANT",
      description = "from when on it opens nothing, such as 2027-01-31T00:00:00Z")
  private @Nullable String expires;

  @Override
  void perform(Hub hub, Console console) {
    ObjectNode wish = Json.object().put("side", side);
    if (dialect != null) {
      wish.put("dialect", dialect);
    }
    if (expires != null) {
      wish.put("expiresAt", expires);
    }
    JsonNode key = hub.post(Hub.path("links", link, "credentials"), wish).json();
    if (console.json()) {
      console.show(key);
    } else {
      NewKey.say(key, console);
    }
  }
}
