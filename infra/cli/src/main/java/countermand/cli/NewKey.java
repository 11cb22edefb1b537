package countermand.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** A key that was issued a moment ago; nobody will see it again. */
final class NewKey {
  private NewKey() {}

  static void say(JsonNode key, Console console) {
    console.say(
        "%s is issued to the %s, for calls in %s. Its secret is shown this once:"
            .formatted(
                key.path("id").asText(), key.path("side").asText(), key.path("dialect").asText()));
    key.path("secret")
        .properties()
        .forEach(entry -> console.say("  " + entry.getKey() + ": " + entry.getValue().asText()));
  }
}
