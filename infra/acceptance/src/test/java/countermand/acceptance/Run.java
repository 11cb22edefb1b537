package countermand.acceptance;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * What all stories of this run have said and heard: every secret that they used, and every answer
 * that they got.
 */
final class Run {
  private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();
  private static final Queue<String> ANSWERS = new ConcurrentLinkedQueue<>();

  private Run() {}

  static void uses(String text) {
    SECRETS.addAll(Secrets.inText(text));
  }

  static void uses(String path, Map<String, String> headers) {
    SECRETS.addAll(Secrets.inQuery(path));
    headers.forEach((name, value) -> SECRETS.addAll(Secrets.inHeader(name, value)));
  }

  /**
   * The local system's own routes are none of the hub's: they show its demo, and what it called.
   */
  static void hears(Answer answer) {
    Set<String> given = Secrets.inText(answer.body());
    SECRETS.addAll(given);
    if (!answer.to().contains(" /_local/")) {
      ANSWERS.add(
          answer.headers().map() + "\n" + (gives(answer) ? without(answer, given) : answer.body()));
    }
  }

  static Set<String> secrets() {
    return SECRETS;
  }

  static String answers() {
    return ANSWERS.stream().collect(Collectors.joining("\n"));
  }

  /** A key, or a token, is shown when it is made, this once. */
  private static boolean gives(Answer answer) {
    return answer
        .to()
        .matches("POST /v1/links/[^/]+/credentials|(GET|POST) /authToken.*|POST /api/v2/auth/.*");
  }

  private static String without(Answer answer, Set<String> given) {
    String rest = answer.body();
    for (String secret : given) {
      rest = rest.replace(secret, "");
    }
    return rest;
  }
}
