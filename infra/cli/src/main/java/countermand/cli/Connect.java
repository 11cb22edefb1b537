package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a link, or changes it, as a file says. */
@Command(
    name = "connect",
    description = "Connect a marketplace and a seller as a YAML file says, or change their link.")
final class Connect extends Task {
  @Parameters(paramLabel = "FILE", description = "link: its name; beside it the settings")
  @SuppressWarnings("NullAway.Init")
  private Path file;

  @Override
  void perform(Hub hub, Console console) {
    LinkFile wanted = LinkFile.read(file);
    String path = Hub.path("links", wanted.link());
    Optional<Reply> before = hub.find(path);
    String seen = before.map(Reply::eTag).orElse("\"0\"");
    Reply after = hub.put(path, wanted.settings(), Map.of("If-Match", seen));
    if (console.json()) {
      console.show(after.json());
      return;
    }
    JsonNode link = after.json();
    console.say(
        "%s %s: %s to %s, window %s, answer within %s%s"
            .formatted(
                wanted.link(),
                verb(seen, before.isPresent(), after.eTag()),
                link.at("/marketplace/dialect").asText(),
                link.at("/seller/dialect").asText(),
                link.path("window").asText(),
                link.path("answerWithin").asText(),
                link.path("paused").asBoolean() ? ", paused" : ""));
  }

  private static String verb(String seen, boolean there, String now) {
    if (!there) {
      return "is connected";
    }
    return seen.equals(now) ? "is so already" : "is changed";
  }
}
