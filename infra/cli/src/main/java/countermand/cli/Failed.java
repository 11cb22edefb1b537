package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the notices that nobody took. */
@Command(name = "failed", description = "List a link's notices that were not delivered.")
final class Failed extends Task {
  private static final String[] HEADINGS = {
    "NOTICE", "TO", "ORDER", "TELLS", "SINCE", "ATTEMPTS", "LAST ANSWER", ""
  };

  @Parameters(paramLabel = "LINK")
  @SuppressWarnings("NullAway.Init")
  private String link;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "failed, pending or untellable (default: ${DEFAULT-VALUE})")
  private String status = "failed";

  @Override
  void perform(Hub hub, Console console) {
    List<JsonNode> failed = Failed.of(hub, link, status);
    if (console.json()) {
      console.show(Json.tree(failed));
    } else if (failed.isEmpty()) {
      console.say("No notice of " + link + " is " + status + ".");
    } else {
      console.say(
          Table.of(
              failed,
              HEADINGS,
              "/id",
              "/to",
              "/orderId",
              "/notice",
              "/openedAt",
              "/attempts",
              "/lastAnswer/status",
              "/lastAnswer/text"));
    }
  }

  static List<JsonNode> of(Hub hub, String link, String status) {
    return hub.all(Hub.path("links", link, "deliveries") + "?status=" + status, "deliveries");
  }
}
