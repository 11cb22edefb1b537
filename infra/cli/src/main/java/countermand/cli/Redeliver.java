package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has notices delivered again. */
@Command(name = "redeliver", description = "Deliver notices again, at once.")
final class Redeliver extends Task {
  @Parameters(index = "0", paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Parameters(
      index = "1..*",
      paramLabel = "NOTICE",
      description = "a notice's id, as failed lists it")
  private List<String> named = new ArrayList<>();

  @Option(names = "--all", description = "all that failed")
  private boolean all;

  @Override
  void perform(Hub hub, Console console) {
    if (all == !named.isEmpty()) {
      throw Failure.misused("Name the notices, or say --all.");
    }
    List<String> ids = all ? failed(hub) : named;
    List<JsonNode> again = new ArrayList<>();
    for (String id : ids) {
      again.add(
          hub.post(Hub.path("links", link, "deliveries", id, "redeliver"), Json.object()).json());
      if (!console.json()) {
        console.say(id + " is delivered again.");
      }
    }
    if (console.json()) {
      console.show(Json.tree(again));
    } else if (ids.isEmpty()) {
      console.say("No notice of " + link + " is failed.");
    }
  }

  private List<String> failed(Hub hub) {
    return Failed.of(hub, link, "failed").stream().map(it -> it.path("id").asText()).toList();
  }
}
