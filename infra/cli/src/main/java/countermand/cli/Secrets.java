package countermand.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets what a side is called with. It is read from the input: others see a command's arguments. */
@Command(
    name = "secrets",
    description = "Set what a side is called with: one a line on the input, newest first.")
final class Secrets extends Task {
  @Parameters(index = "0", paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Parameters(index = "1", paramLabel = "SIDE", description = "marketplace or seller")
  @SuppressWarnings("NullAway.Init")
  private String side;

  @Override
  void perform(Hub hub, Console console) {
    List<String> secrets = console.lines();
    ObjectNode body = Json.object();
    body.set("secrets", Json.tree(secrets));
    hub.put(Hub.path("links", link, "secrets", side), body, Map.of());
    if (console.json()) {
      console.show(Json.object().put("link", link).put("side", side).put("set", secrets.size()));
    } else {
      console.say("The " + side + " of " + link + " has " + secrets.size() + " secrets now.");
    }
  }
}
