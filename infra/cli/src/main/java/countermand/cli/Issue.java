package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
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

  @Option(
      names = "--only",
      paramLabel = "PATH",
      description = "a path that it may call, as the API names it; repeat it for more")
  private List<String> only = List.of();

  @Option(
      names = "--brought",
      paramLabel = "FILE",
      description = {
        "what somebody else made, for a side whose protocol wants that: NAME=VALUE,",
        "one a line; - is the input. Others see a command's arguments"
      })
  private @Nullable Path brought;

  @Override
  void perform(Hub hub, Console console) {
    ObjectNode wish = Json.object().put("side", side);
    if (dialect != null) {
      wish.put("dialect", dialect);
    }
    if (expires != null) {
      wish.put("expiresAt", expires);
    }
    if (!only.isEmpty()) {
      wish.set("only", Json.tree(only));
    }
    if (brought != null) {
      wish.set("brought", Json.tree(Brought.read(brought, console)));
    }
    JsonNode key = hub.post(Hub.path("links", link, "credentials"), wish).json();
    if (console.json()) {
      console.show(key);
    } else {
      NewKey.say(key, console);
    }
  }
}
