package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A link as a YAML file says it: its name as {@code link}, beside it the settings as the API has
 * them.
 */
record LinkFile(String link, JsonNode settings) {

  static LinkFile read(Path file) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    try {
      Object yaml = new Yaml(new SafeConstructor(strict)).load(Files.readString(file));
      if (Json.tree(yaml == null ? "" : yaml) instanceof ObjectNode said
          && said.path("link").isTextual()) {
        String name = said.remove("link").asText();
        return new LinkFile(name, said);
      }
      throw Failure.misused(file + " must say at least link, marketplace and seller.");
    } catch (NoSuchFileException _) {
      throw Failure.misused("There is no file " + file + ".");
    } catch (IOException e) {
      throw Failure.misused(file + " cannot be read: " + e.getMessage());
    } catch (YAMLException e) {
      throw Failure.misused(file + " is no YAML: " + e.getMessage());
    }
  }
}
