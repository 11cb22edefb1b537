package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what operators did to a link. */
@Command(name = "log", description = "Show what operators did to a link, newest first.")
final class Log extends Task {
  @Parameters(paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Override
  void perform(Hub hub, Console console) {
    List<JsonNode> changes = hub.all(Hub.path("links", link, "log"), "changes");
    if (console.json()) {
      console.show(Json.tree(changes));
      return;
    }
    Table table = new Table("AT", "BY", "WHAT", "FIELD", "BEFORE", "AFTER");
    for (JsonNode change : changes) {
      String[] head = {
        change.path("at").asText(), change.path("by").asText(), change.path("action").asText()
      };
      for (JsonNode field : change.path("fields")) {
        table.row(
            head[0],
            head[1],
            head[2],
            field.path("field").asText(),
            field.path("before").asText(),
            field.path("after").asText());
        head = new String[] {"", "", ""};
      }
    }
    console.say(table);
  }
}
