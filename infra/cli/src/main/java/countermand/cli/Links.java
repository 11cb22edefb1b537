package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists the links. */
@Command(name = "links", description = "List the links.")
final class Links extends Task {

  @Override
  void perform(Hub hub, Console console) {
    List<JsonNode> links = hub.all("/v1/links", "links");
    if (console.json()) {
      console.show(Json.tree(links));
      return;
    }
    Table table = new Table("LINK", "MARKETPLACE", "SELLER", "WINDOW", "ANSWER WITHIN", "");
    for (JsonNode link : links) {
      table.row(
          link.path("link").asText(),
          link.at("/marketplace/dialect").asText(),
          link.at("/seller/dialect").asText(),
          link.path("window").asText(),
          link.path("answerWithin").asText(),
          link.path("paused").asBoolean() ? "paused" : "");
    }
    console.say(table);
  }
}
