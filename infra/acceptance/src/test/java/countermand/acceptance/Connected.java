package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A link of a story's own, made by the operator over HTTP. */
record Connected(String id) {
  private static final String NATIVES =
      "'marketplace':{'dialect':'native'},'seller':{'dialect':'native'}";

  /** Between two natives without endpoints. */
  static Connected natives() {
    return natives("");
  }

  /**
   * @param settings more of them, each with a comma before it
   */
  static Connected natives(String settings) {
    Connected link = named();
    link.puts("{" + NATIVES + settings + "}").hasStatus(201);
    return link;
  }

  static Connected between(String marketplace, String seller) {
    Connected link = named();
    link.puts(
            "{'marketplace':{'dialect':'%s'},'seller':{'dialect':'%s'}}"
                .formatted(marketplace, seller))
        .hasStatus(201);
    return link;
  }

  /** A name that nobody has. */
  static Connected named() {
    return new Connected("story-" + UUID.randomUUID().toString().substring(24));
  }

  Answer puts(String settings) {
    return Operator.puts(path(), settings);
  }

  Answer changes(String settings) {
    return puts("{" + NATIVES + settings + "}");
  }

  String path() {
    return "/v1/links/" + id;
  }

  JsonNode shown() {
    return Operator.gets(path()).shown();
  }

  /** A key for a side, as it is issued. */
  JsonNode issues(String wish) {
    return Operator.posts(path() + "/credentials", wish).hasStatus(201).json();
  }

  /** A new key with which a side's person signs in at the console. */
  String consoleKey(String side) {
    return issues("{'side':'%s','dialect':'console'}".formatted(side)).at("/secret/key").asText();
  }

  JsonNode credentials() {
    return Operator.gets(path() + "/credentials").shown().path("credentials");
  }

  Answer revokes(JsonNode key) {
    return Operator.deletes(path() + "/credentials/" + key.path("id").asText());
  }

  /** The link with a native key for each side. */
  Link keyed() {
    return new Link(
        id,
        authorization(issues("{'side':'marketplace','dialect':'native'}")),
        authorization(issues("{'side':'seller','dialect':'native'}")));
  }

  static String authorization(JsonNode key) {
    return key.at("/secret/authorization").asText();
  }
}
