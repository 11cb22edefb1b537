package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import countermand.core.Role;
import countermand.runtime.Estate.World;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.GatewayEvents;
import countermand.runtime.telling.MemoryDirectory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Thousands of odd requests to every route, through the function itself: the gateway's event, the
 * dispatcher, the dialects and the desk, over a table in memory. Whatever comes, it is answered, is
 * never our fault, and what is refused has changed nothing.
 *
 * <p>Each round of {@value #ROUND} has a seed of its own, and a failure names it: {@code
 * -Dfuzz.seed=… -Dfuzz.requests=500} lives through that round alone. {@code -Dfuzz.requests=N}
 * sends any number.
 */
class FuzzTest {
  private static final int ROUND = 500;
  private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_261_121);
  private static final long GROWTH_MAX = 48L * 1024 * 1024;

  private static final List<Rule> RULES = Rule.all().toList();
  private static final List<Role> ROLES = List.of(Role.values());
  private static final Map<Integer, Integer> SEEN = new TreeMap<>();
  private static final Bodies BODIES = new Bodies();

  @Test
  void whateverComesIsAnsweredAndNeverOurFault() {
    long usedEarly = 0;
    int rounds = Math.max(1, REQUESTS / ROUND);
    for (int round = 0; round < rounds; round++) {
      new Round(SEED + round).run();
      if (round == rounds / 4) {
        usedEarly = used();
      }
    }
    System.out.println("answers to odd requests, by status: " + SEEN);
    assertThat(SEEN).as("as deep as the rules").containsKeys(200, 400, 401, 403, 404, 409);
    assertThat(used() - usedEarly).as("bytes more than early on").isLessThan(GROWTH_MAX);
  }

  // The one place that wants the collector to have run: what is asserted is what stays.
  @SuppressWarnings("SystemGc")
  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static final class Round {
    private final long seed;
    private final Random chance;
    private final Mutations mutations;
    private final Estate estate = new Estate(World.ALL);
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final ApiFunction function =
        new ApiFunction(
            estate.house.dispatcher(),
            estate.house::now,
            estate.house::now,
            new FunctionLog(new PrintStream(lines, true, StandardCharsets.UTF_8))) {};

    Round(long seed) {
      this.seed = seed;
      this.chance = new Random(seed);
      this.mutations = new Mutations(chance);
    }

    void run() {
      for (int i = 0; i < ROUND; i++) {
        Rule rule = rule();
        APIGatewayProxyRequestEvent event = event(rule);
        int written = estate.house.orders.writes().size();
        int changes = estate.house.orders.changes();
        int tokens = estate.house.directory.tokens().size();
        APIGatewayProxyResponseEvent reply = function.answered(event, null);
        String what = "-Dfuzz.seed=%d, request %d: %s".formatted(seed, i, rule);
        sound(reply, what);
        if (reply.getStatusCode() >= 400) {
          assertThat(estate.house.orders.writes()).as(what).hasSize(written);
          assertThat(estate.house.directory.tokens()).as(what).hasSize(tokens);
        }
        // A cancellation of an order that is not there yet leaves a mark, and its answer is 404.
        if (reply.getStatusCode() >= 400 && reply.getStatusCode() != 404) {
          assertThat(estate.house.orders.changes()).as(what).isEqualTo(changes);
        }
        SEEN.merge(reply.getStatusCode(), 1, Integer::sum);
      }
      String log = lines.toString(StandardCharsets.UTF_8);
      assertThat(log.lines().filter(line -> line.contains("\"message\":\"request\"")))
          .hasSize(ROUND);
      assertThat(log).as("the log of -Dfuzz.seed=" + seed).doesNotContain(MemoryDirectory.SECRET);
    }

    private void sound(APIGatewayProxyResponseEvent reply, String what) {
      assertThat(reply.getStatusCode())
          .as(() -> what + "\n" + reply.getBody() + "\n" + lines.toString(StandardCharsets.UTF_8))
          .isBetween(200, 499);
      reply
          .getHeaders()
          .forEach((name, value) -> {
            assertThat(name).as(what).matches("[A-Za-z-]+").isNotEqualToIgnoringCase("X-Injected");
            assertThat(value).as(what).matches("[\\x20-\\x7e]*");
          });
    }

    /** Passwords cost a third of a second each, on purpose. */
    private Rule rule() {
      Rule rule = RULES.get(chance.nextInt(RULES.size()));
      return rule.isAboutSomething() || chance.nextInt(25) == 0 ? rule : rule();
    }

    private APIGatewayProxyRequestEvent event(Rule rule) {
      Ask ask = Estate.ask(rule);
      by(rule, ask);
      List.of("orderId", "requestId", "link", "invoiceNumber", "id", "side", "proxy+").stream()
          .filter(_ -> chance.nextInt(8) == 0)
          .forEach(name -> ask.named(name, mutations.text()));
      odd(List.of("Idempotency-Key", "X-Amzn-Trace-Id", "Content-Type", "Accept", "Host"), ask);
      var request = ask.request();
      byte[] body =
          rule.isAboutSomething() ? mutations.body(BODIES.any(rule, chance)) : request.body();
      APIGatewayProxyRequestEvent event =
          GatewayEvents.of(request)
              .withBody(Base64.getEncoder().encodeToString(body))
              .withIsBase64Encoded(true);
      return query(event, request.query());
    }

    private APIGatewayProxyRequestEvent query(
        APIGatewayProxyRequestEvent event, Map<String, List<String>> query) {
      return query.isEmpty() && chance.nextInt(4) == 0
          ? event.withMultiValueQueryStringParameters(
              Map.of(
                  List.of("limit", "cursor", "after", "status", "appKey", mutations.text())
                      .get(chance.nextInt(6)),
                  List.of(mutations.text(), mutations.text())))
          : event.withMultiValueQueryStringParameters(query);
    }

    private void by(Rule rule, Ask ask) {
      List<Role> right = rule.roles().stream().sorted().toList();
      Role role =
          chance.nextInt(10) == 0
              ? ROLES.get(chance.nextInt(ROLES.size()))
              : right.get(chance.nextInt(right.size()));
      String id = Estate.id("home-" + rule.dialect(), role);
      String secret = chance.nextInt(20) == 0 ? mutations.text() : MemoryDirectory.SECRET;
      Estate.present(ask, rule.dialect(), rule, id, secret);
    }

    private void odd(List<String> headers, Ask ask) {
      headers.stream()
          .filter(_ -> chance.nextInt(10) == 0)
          .forEach(name -> ask.header(name, mutations.text()));
    }
  }
}
