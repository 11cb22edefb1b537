package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists a link's keys. */
@Command(name = "keys", description = "List the keys with which a link's sides call.")
final class Keys extends Task {
  private static final String[] HEADINGS = {
    "KEY", "SIDE", "DIALECT", "CREATED", "LAST USED", "EXPIRES", "ONLY"
  };

  private static final List<String> FIELDS =
      List.of("id", "side", "dialect", "createdAt", "lastUsedAt", "expiresAt");

  @Parameters(paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Override
  void perform(Hub hub, Console console) {
    JsonNode keys = hub.get(Hub.path("links", link, "credentials")).json().path("credentials");
    if (console.json()) {
      console.show(keys);
    } else {
      Table table = new Table(HEADINGS);
      keys.forEach(key -> table.row(cells(key)));
      console.say(table);
    }
  }

  private static String[] cells(JsonNode key) {
    List<String> cells = new ArrayList<>();
    for (String field : FIELDS) {
      cells.add(key.path(field).asText());
    }
    List<String> only = new ArrayList<>();
    key.path("only").forEach(path -> only.add(path.asText()));
    cells.add(String.join(" ", only));
    return cells.toArray(String[]::new);
  }
}
