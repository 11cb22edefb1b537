package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
          notes(link));
    }
    console.say(table);
  }

  private static String notes(JsonNode link) {
    List<String> notes = new ArrayList<>();
    if (link.path("paused").asBoolean()) {
      notes.add("paused");
    }
    link.path("needsAttention")
        .forEach(side -> notes.add("check the " + side.asText() + "'s secrets"));
    return String.join(", ", notes);
  }
}
