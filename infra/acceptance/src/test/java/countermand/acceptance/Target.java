package countermand.acceptance;

import java.net.URI;

/**
 * The running system that the stories talk to, chosen once a run: {@code -Durl=http://…} names one
 * that runs already, without it the local runner is started in this JVM.
 */
interface Target {
  /** Where it answers, without a slash at the end. */
  URI base();

  /** The one that a story runs on which has a system to itself. */
  ScopedValue<Target> OWN = ScopedValue.newInstance();

  static Target chosen() {
    return OWN.isBound() ? OWN.get() : Chosen.TARGET;
  }

  /** Holds the choice, so that it is made when the first story needs it, and once. */
  final class Chosen {
    private static final Target TARGET = choose();

    private Chosen() {}

    private static Target choose() {
      String url = System.getProperty("url", "");
      return url.isEmpty() ? LocalTarget.start() : () -> URI.create(url.replaceFirst("/+$", ""));
    }
  }
}
