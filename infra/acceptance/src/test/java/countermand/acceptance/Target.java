package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/**
 * The running system that the stories talk to, chosen once a run: the local runner in this JVM,
 * with {@code -Durl=http://…} one that runs already, with {@code -Pstack -Durl=https://…} a
 * deployed stack, with {@code -Plocalstack} one that is deployed into LocalStack.
 */
interface Target {
  /** Where it answers, without a slash at the end. */
  URI base();

  /** The operator's complete Authorization header. */
  String operator();

  /** The links that stories share, by the dialect that both sides speak. */
  JsonNode link(String dialect);

  /** A link between two dialects, which is made where there was none. */
  JsonNode link(String marketplace, String seller);

  /**
   * Ends a story here that needs what only a system for trying things out has: a clock that moves,
   * a demo, faults, endpoints of parties.
   *
   * @throws org.opentest4j.TestAbortedException where this is none
   */
  void needed(String what);

  /** The one that a story runs on which has a system to itself. */
  ScopedValue<Target> OWN = ScopedValue.newInstance();

  static Target chosen() {
    return OWN.isBound() ? OWN.get() : shared();
  }

  private static Target shared() {
    return Chosen.CHOICE
        .target()
        .orElseThrow(() -> new IllegalStateException(Chosen.CHOICE.missing()));
  }

  /** What is missing here for the stories to be told; empty where nothing is. */
  static Optional<String> missing() {
    return Optional.of(Chosen.CHOICE.missing()).filter(what -> !what.isEmpty());
  }

  /**
   * A target, or why there is none.
   *
   * @param missing empty where there is one
   */
  record Choice(Optional<Target> target, String missing) {
    static Choice of(Target target) {
      return new Choice(Optional.of(target), "");
    }

    static Choice none(String missing) {
      return new Choice(Optional.empty(), missing);
    }
  }

  /** Holds the choice, so that it is made when the first story needs it, and once. */
  final class Chosen {
    private static final Choice CHOICE = choose(System.getProperty("url", ""));

    private Chosen() {}

    private static Choice choose(String url) {
      return switch (System.getProperty("stories", "")) {
        case "stack" -> Choice.of(StackTarget.at(url, System.getenv("COUNTERMAND_KEY")));
        case "localstack" -> LocalStackTarget.start();
        default -> Choice.of(url.isEmpty() ? LocalTarget.start() : TryingTarget.at(url));
      };
    }
  }
}
