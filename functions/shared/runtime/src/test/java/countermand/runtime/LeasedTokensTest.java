package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.Denial;
import countermand.dialects.Dialects;
import countermand.dialects.HttpReply;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.CountedTokens;
import countermand.store.Link;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeasedTokensTest {
  private static final Link LINK = Link.between("acme", "native", "native").limited(100);

  private final CountedTokens table = new CountedTokens();
  private Instant now = Instant.parse("2026-11-21T10:00:20Z");
  private final RateLimit one = instance();
  private final RateLimit other = instance();

  @Test
  void aLinkWithoutALimitCostsNothing() {
    Link free = Link.between("acme", "native", "native");
    IntStream.range(0, 1_000).forEach(_ -> assertThat(one.spend(free, Role.SELLER)).isEmpty());
    assertThat(table.asked).isZero();
  }

  @Test
  void aMinuteGivesAsManyAsTheLimit() {
    assertThat(passed(one, 250)).isEqualTo(100);
    assertThat(table.asked).as("20 blocks, and once to learn that there are no more").isEqualTo(21);
  }

  @Test
  void severalInstancesNeverGiveMore() {
    int passed = IntStream.range(0, 150).map(_ -> passed(one, 1) + passed(other, 1)).sum();
    assertThat(passed).isEqualTo(100);
  }

  @Test
  void atMostABlockLessOneAnInstanceIsLost() {
    passed(other, 1);
    assertThat(passed(one, 250)).isEqualTo(95);
  }

  @Test
  void theNextMinuteBeginsAnew() {
    passed(one, 250);
    now = Instant.parse("2026-11-21T10:01:00Z");
    assertThat(passed(one, 250)).isEqualTo(100);
  }

  @Test
  void anOperatorIsNotLimited() {
    passed(one, 250);
    assertThat(one.spend(LINK, Role.OPERATOR)).isEmpty();
  }

  @Test
  void whereTheTableCannotCountEverybodyPasses() {
    table.down = true;
    assertThat(passed(one, 250)).isEqualTo(250);
  }

  @Test
  void whoeverIsRefusedLearnsWhenToComeAgain() {
    passed(one, 100);
    assertThat(one.spend(LINK, Role.SELLER)).contains(new Denial.RateLimited(100, 40));
  }

  @Test
  void everyDialectAnswersWithTheHeaders() {
    Denial denial = new Denial.RateLimited(100, 40);
    Dialects.all()
        .forEach(dialect -> {
          HttpReply reply = dialect.deny(Ask.order().request(), denial);
          assertThat(reply.status()).isEqualTo(429);
          assertThat(reply.headers())
              .containsEntry("Retry-After", "40")
              .containsEntry("Ratelimit-Limit", "100")
              .containsEntry("Ratelimit-Remaining", "0")
              .containsEntry("Ratelimit-Reset", "40");
        });
  }

  @Test
  void theLimitComesBeforeTheBodyAndNothingIsDone() {
    House house = new House();
    house.directory.connect(Link.between("acme", "native", "native").limited(1));
    house.limits = one;
    assertThat(code(house)).isEqualTo("400 MALFORMED");
    assertThat(code(house)).isEqualTo("429 RATE_LIMITED");
    assertThat(house.orders.reads()).isZero();
  }

  private static String code(House house) {
    return Code.of(house.hears(Ask.command("cancellation").as("seller").body("{")));
  }

  private static int passed(RateLimit limit, int requests) {
    return (int)
        IntStream.range(0, requests).filter(_ -> limit.spend(LINK, Role.SELLER).isEmpty()).count();
  }

  private RateLimit instance() {
    return new LinkLimits(new LeasedTokens(table, () -> now, new FunctionLog(System.out)));
  }
}
