package countermand.runtime;

import static countermand.runtime.WrongPasswords.FROM_AN_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.Denial;
import countermand.dialects.Presented;
import countermand.dialects.links.ConsoleKeys;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.CountedTokens;
import countermand.runtime.telling.MemoryDirectory;
import countermand.runtime.telling.People;
import countermand.store.Credential;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Keys that people type, and the sessions that they begin. */
class TypedKeysTest {
  private static final Duration SESSION = Duration.ofHours(4);

  private final MemoryDirectory directory =
      new MemoryDirectory().issue(ConsoleKeys.DIALECT, "anna", Role.SELLER, "acme");
  private final Noticed noticed = new Noticed();
  private final FunctionLog log = new FunctionLog(System.out);
  private Instant now = Instant.parse("2026-11-21T10:00:20Z");
  private String source = "192.0.2.1";
  private final AccessTokens tokens =
      new AccessTokens(directory, directory, () -> new byte[AccessTokens.BYTES], () -> now);
  private final Authentication authentication =
      new Authentication(
          directory,
          tokens,
          Credential::secretHash,
          new WrongPasswords(new LeasedTokens(new CountedTokens(), () -> now, log)),
          noticed,
          new LastUses((credential, at) -> {}, () -> now, log),
          () -> now);

  @Test
  void openWhereTheyAreRight() {
    assertThat(typed("anna", MemoryDirectory.SECRET)).isInstanceOf(Identity.Known.class);
    assertThat(noticed.wrongPasswords).isZero();
  }

  @Test
  void areNotLookedAtWhereManyFromThereWereWrong() {
    for (int i = 0; i <= FROM_AN_ADDRESS; i++) {
      assertThat(typed("key" + i, "wrong"))
          .isEqualTo(new Identity.Unknown(new Denial.Unauthenticated()));
    }
    assertThat(noticed.wrongPasswords).isEqualTo(FROM_AN_ADDRESS + 1);
    assertThat(typed("anna", MemoryDirectory.SECRET))
        .isEqualTo(new Identity.Unknown(new Denial.RateLimited(FROM_AN_ADDRESS, 40)));
    now = now.plusSeconds(40);
    assertThat(typed("anna", MemoryDirectory.SECRET)).isInstanceOf(Identity.Known.class);
  }

  @Test
  void openForTheirOwnersHoweverManyWrongOnesSomebodyElseTypes() {
    for (int i = 0; i <= FROM_AN_ADDRESS; i++) {
      assertThat(typed("anna", "wrong"))
          .isEqualTo(new Identity.Unknown(new Denial.Unauthenticated()));
    }
    source = "192.0.2.2";
    assertThat(typed("anna", MemoryDirectory.SECRET)).isInstanceOf(Identity.Known.class);
  }

  @Test
  void beginSessionsThatEndByThemselvesWithTheKeyAndAtOnceWhereTheyAreEnded() {
    String session = tokens.issue(anna(), SESSION);
    assertThat(with(session)).isInstanceOf(Identity.Known.class);
    now = now.plus(SESSION);
    assertThat(with(session)).isInstanceOf(Identity.Unknown.class);

    String another = tokens.issue(anna(), SESSION);
    tokens.end(anna(), another);
    assertThat(with(another)).isInstanceOf(Identity.Unknown.class);
    assertThat(directory.tokens()).isEmpty();

    String last = tokens.issue(anna(), SESSION);
    directory.revoke(ConsoleKeys.DIALECT, "anna");
    assertThat(with(last)).isInstanceOf(Identity.Unknown.class);
  }

  @Test
  void endNobodyElsesSession() {
    directory.issue(ConsoleKeys.DIALECT, "bert", Role.SELLER, "acme");
    String hers = tokens.issue(anna(), SESSION);
    tokens.end(directory.credential(ConsoleKeys.DIALECT, "bert").orElseThrow(), hers);
    assertThat(with(hers)).isInstanceOf(Identity.Known.class);
  }

  private Credential anna() {
    return directory.credential(ConsoleKeys.DIALECT, "anna").orElseThrow();
  }

  private Identity typed(String id, String secret) {
    return identity(new Presented.Typed(new Presented.Key(id, secret)));
  }

  private Identity with(String session) {
    return identity(new Presented.Token(session));
  }

  private Identity identity(Presented presented) {
    return authentication.identity(
        People.presenting(_ -> presented), Ask.to("GET", "/").from(source).request());
  }
}
