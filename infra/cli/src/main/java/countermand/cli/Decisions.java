package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the requests that wait for a seller. */
@Command(name = "decisions", description = "List what waits for a link's seller, soonest first.")
final class Decisions extends Task {
  private static final String[] HEADINGS = {
    "UNTIL", "ORDER", "SELLER'S ORDER", "REQUEST", "REASON"
  };

  @Parameters(paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Override
  void perform(Hub hub, Console console) {
    List<JsonNode> waiting = hub.all(Hub.path("links", link, "decisions"), "decisions");
    if (console.json()) {
      console.show(Json.tree(waiting));
    } else if (waiting.isEmpty()) {
      console.say("Nothing waits for the seller of " + link + ".");
    } else {
      console.say(
          Table.of(
              waiting,
              HEADINGS,
              "/deadline",
              "/orderId",
              "/sellerOrderId",
              "/requestId",
              "/reason"));
    }
  }
}
