package countermand.runtime;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import countermand.runtime.priming.MemoryTransport;
import countermand.runtime.priming.PrimingCall;
import countermand.runtime.priming.PrimingEvents;
import countermand.runtime.priming.PrimingWorld;
import countermand.store.DynamoDirectory;
import countermand.store.links.KeySeal;
import countermand.store.tokens.DynamoIssuedTokens;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A second function beside the one that serves, put together of the same parts over a table in
 * memory. It is thrown away, and with it whatever it remembers: links, keys, tokens, data keys.
 */
final class Rehearsal implements AutoCloseable {
  private final Aws aws;
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final InstantSource clock = Environment.realTime();
  private final ApiFunction function;

  Rehearsal(Environment environment, Assembly assembly, List<PrimingCall> calls) {
    Environment inside = inside(environment);
    this.aws = Aws.inMemory(inside, new MemoryTransport());
    Deployment deployment = new Deployment(inside, aws);
    world(deployment).write(dialects(calls));
    FunctionLog log = new FunctionLog(new PrintStream(logged, true, StandardCharsets.UTF_8));
    this.function = new ApiFunction(assembly.of(deployment, log), clock, log) {};
  }

  /** The deployment's variables, but its operators, and none that the answers would depend on. */
  private static Environment inside(Environment environment) {
    Map<String, String> variables = new HashMap<>(environment.variables());
    variables.put("OPERATOR_KEYS", PrimingWorld.OPERATOR_KEY);
    variables.put("SHORTEST_ANSWER", "PT1H");
    variables.put("RECOVERY", "false");
    return new Environment(variables, Environment.realTime());
  }

  private static PrimingWorld world(Deployment deployment) {
    return new PrimingWorld(
        new DynamoDirectory(deployment.dynamo(), deployment.table()),
        new DynamoIssuedTokens(deployment.dynamo(), deployment.table()),
        () -> new KeySeal(SecretsDeployment.envelope(deployment)));
  }

  private static Set<String> dialects(List<PrimingCall> calls) {
    Set<String> dialects = new HashSet<>();
    calls.forEach(call -> dialects.add(call.voice().dialect()));
    return dialects;
  }

  /**
   * Puts a call to it.
   *
   * @return the answer's body
   * @throws IllegalStateException where it is answered otherwise than expected
   */
  String put(PrimingCall call) {
    APIGatewayProxyResponseEvent answer =
        function.answered(PrimingEvents.of(call, clock.instant()), null);
    String body = text(answer);
    if (answer.getStatusCode() != call.status() || !body.contains(call.says())) {
      throw new IllegalStateException(
          "priming failed: %s %s was answered %d %s instead of %d %s%n%s"
              .formatted(
                  call.method(),
                  call.called(),
                  answer.getStatusCode(),
                  body,
                  call.status(),
                  call.says(),
                  logged.toString(StandardCharsets.UTF_8)));
    }
    return body;
  }

  private static String text(APIGatewayProxyResponseEvent answer) {
    String body = answer.getBody() == null ? "" : answer.getBody();
    return Boolean.TRUE.equals(answer.getIsBase64Encoded())
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }

  @Override
  public void close() {
    aws.close();
  }
}
