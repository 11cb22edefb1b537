package countermand.runtime;

import countermand.runtime.priming.PrimingCall;
import countermand.runtime.priming.Voice;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process that stands for one instance out of a snapshot that others are restored from, too. It
 * prints what it makes of chance, a line each.
 */
final class RestoredInstance {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "TABLE",
          "t",
          "SHORTEST_ANSWER",
          "PT1H",
          "AWS_REGION",
          "eu-west-1",
          "SECRETS_KEY",
          "k",
          "EPOCH",
          "0",
          "NOTICES_QUEUE_URL",
          "https://sqs.example.com/q");

  private static final List<PrimingCall> ORDERS =
      Stream.concat(
              PrimingCall.ready("unicommerce", "P-1").stream(),
              Stream.of(
                  PrimingCall.command(Voice.MARKETPLACE, "P-1", "cancellation-requests")
                      .named("link", Voice.UNICOMMERCE_LOGIN.link()),
                  PrimingCall.of(Voice.UNICOMMERCE_LOGIN, "GET", "/authToken")))
          .toList();

  private static final List<PrimingCall> LINKS =
      List.of(
          PrimingCall.of(Voice.OPERATOR, "PUT", "/v1/links/{link}")
              .named("link", "l")
              .body("{\"marketplace\":{\"dialect\":\"native\"},\"seller\":{\"dialect\":\"vtex\"}}")
              .answered(201, ""),
          PrimingCall.of(Voice.OPERATOR, "POST", "/v1/links/{link}/credentials")
              .named("link", "l")
              .body("{\"side\": \"seller\"}")
              .answered(201, ""));

  private RestoredInstance() {}

  // Its output is what it is for.
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    FrozenChance.install();
    Environment environment = new Environment(VARIABLES, InstantSource.system());
    SecureRandom kept = new SecureRandom();
    try (Rehearsal orders = new Rehearsal(environment, Deployment::dispatcher, ORDERS);
        Rehearsal links = new Rehearsal(environment, LinksFunction::dispatcher, LINKS)) {
      new Priming(environment, Deployment::dispatcher, ORDERS).rehearseAll();
      new Priming(environment, LinksFunction::dispatcher, LINKS).rehearseAll();
      FrozenChance.restore();
      System.out.println("frozen " + kept.nextLong());
      System.out.println("trace " + TraceIds.of(Map.of(), null));
      ORDERS.forEach(call -> System.out.println("said " + orders.put(call).strip()));
      LINKS.forEach(call -> System.out.println("issued " + links.put(call).strip()));
    }
  }

  /** What one of them prints. */
  static List<String> run() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                RestoredInstance.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("it ended with an error, after " + lines);
    }
    return lines;
  }
}
