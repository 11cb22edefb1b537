package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import countermand.dialects.Protocol;
import countermand.dialects.Vouched;
import countermand.dialects.Welcome;
import countermand.dialects.links.ConsoleKeys;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.CountedTokens;
import countermand.runtime.telling.MemoryDirectory;
import countermand.runtime.telling.People;
import countermand.store.Credential;
import countermand.store.Directory;
import countermand.store.Link;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** People for whom somebody else vouches, and the sessions that they begin. */
class ReceptionTest {
  private static final Duration SESSION = Duration.ofHours(4);
  private static final String ANNA = "0123456789abcdef0123456789abcdef";

  /** They keep their sessions in a header. */
  private static final Protocol PEOPLE =
      People.presenting(request ->
          request
              .header("session")
              .<Presented>map(Presented.Token::new)
              .orElseGet(Presented.Nothing::new));

  private final MemoryDirectory table =
      new MemoryDirectory().connect(Link.between("acme", "native", "native"));
  private final Map<String, String> variables =
      new HashMap<>(Map.of("OIDC_ISSUER", "https://id.example.com", "OIDC_CLIENT_ID", "console"));
  private final Noticed noticed = new Noticed();
  private final List<Credential> uses = new ArrayList<>();
  private final CountedTokens counted = new CountedTokens();
  private Instant now = Instant.parse("2026-11-21T10:00:20Z");
  private String session = "";

  @Test
  void aSessionIsBegunForWhoeverHasAPlace() {
    assertThat(received(person(Role.SELLER, "acme")).status()).isEqualTo(200);
    Credential anna = known();
    assertThat(anna.role()).isEqualTo(Role.SELLER);
    assertThat(anna.link()).isEqualTo("acme");
    assertThat(VouchedPeople.person(anna)).contains("vouched:" + ANNA);
    assertThat(uses).as("no key was used").isEmpty();
    now = now.plus(SESSION);
    assertThat(authentication().identity(PEOPLE, request())).isInstanceOf(Identity.Unknown.class);
  }

  @Test
  void operatorsHaveNoLink() {
    assertThat(received(person(Role.OPERATOR, "")).status()).isEqualTo(200);
    assertThat(known().role()).isEqualTo(Role.OPERATOR);
    assertThat(known().link()).isNull();
  }

  @Test
  void whoseLinkIsNotThereIsToldSo() {
    assertThat(received(person(Role.SELLER, "gone")).status()).isEqualTo(403);
    assertThat(table.tokens()).isEmpty();
  }

  @Test
  void sessionsEndWithTheProviderThatVouched() {
    assertThat(received(person(Role.SELLER, "acme")).status()).isEqualTo(200);
    variables.put("OIDC_CLIENT_ID", "another");
    assertThat(authentication().identity(PEOPLE, request())).isInstanceOf(Identity.Unknown.class);
    variables.remove("OIDC_ISSUER");
    assertThat(authentication().identity(PEOPLE, request())).isInstanceOf(Identity.Unknown.class);
  }

  @Test
  void nobodyIsLetInWhereThereIsNoProvider() {
    variables.clear();
    assertThat(received(person(Role.SELLER, "acme")).status()).isEqualTo(403);
  }

  @Test
  void noKeyOpensAsOneOfThem() {
    Vouched.Person anna = new Vouched.Person(ANNA, Role.OPERATOR, null);
    Credential credential =
        directory().credential("console", VouchedPeople.name(anna)).orElseThrow();
    assertThat(
            PEOPLE.verify(new Presented.Key("", credential.secretHash()), credential.secretHash()))
        .isFalse();
    assertThat(credential.secretHash()).doesNotMatch("[0-9a-f]{64}");
    assertThat(directory().credential("native", VouchedPeople.name(anna))).isEmpty();
    assertThat(ConsoleKeys.read("cm_" + VouchedPeople.name(anna) + "_secret")).isEmpty();
  }

  @Test
  void whoeverIsWrongTooOftenIsNotAskedAboutAnyMore() {
    HttpReply wrong = HttpReply.empty(401);
    Authentication same = authentication();
    for (int i = 0; i <= WrongPasswords.FROM_AN_ADDRESS; i++) {
      assertThat(same.reception().received(PEOPLE, request(), welcome(nobody(wrong, true))))
          .isEqualTo(wrong);
    }
    assertThat(noticed.wrongPasswords).isEqualTo(WrongPasswords.FROM_AN_ADDRESS + 1);
    Supplier<Vouched> never =
        () -> {
          throw new IllegalStateException("asked");
        };
    assertThat(same.reception().received(PEOPLE, request(), welcome(never)).status())
        .isEqualTo(429);
    now = now.plusSeconds(40);
    assertThat(
            same.reception()
                .received(PEOPLE, request(), welcome(person(Role.SELLER, "acme")))
                .status())
        .isEqualTo(200);
  }

  @Test
  void whatIsNobodysFaultIsNotCounted() {
    assertThat(received(nobody(HttpReply.empty(503), false)).status()).isEqualTo(503);
    assertThat(noticed.wrongPasswords).isZero();
    assertThat(counted.keys()).isEmpty();
  }

  @Test
  void onlyWhatIsWrongIsLoggedAsRefused() {
    Trail wrong = new Trail();
    wrong.follow(() -> received(nobody(HttpReply.empty(401), true)));
    assertThat(wrong.said()).containsEntry("code", "UNAUTHENTICATED");
    Trail chooses = new Trail();
    chooses.follow(() -> received(nobody(HttpReply.empty(200), false)));
    assertThat(chooses.said()).doesNotContainKeys("code", "outcome");
  }

  private HttpReply received(Supplier<Vouched> voucher) {
    return authentication().reception().received(PEOPLE, request(), welcome(voucher));
  }

  private Credential known() {
    return ((Identity.Known) authentication().identity(PEOPLE, request())).caller().credential();
  }

  private Welcome welcome(Supplier<Vouched> voucher) {
    return new Welcome(
        voucher,
        SESSION,
        token -> {
          session = token;
          return HttpReply.empty(200);
        },
        () -> HttpReply.empty(403));
  }

  private static Supplier<Vouched> person(Role role, String link) {
    return () -> new Vouched.Person(ANNA, role, link.isEmpty() ? null : link);
  }

  private static Supplier<Vouched> nobody(HttpReply reply, boolean wrong) {
    return () -> new Vouched.Nobody(reply, wrong);
  }

  private Directory directory() {
    return VouchedPeople.beside(table, new Environment(variables, InstantSource.fixed(now)));
  }

  private Authentication authentication() {
    FunctionLog log = new FunctionLog(System.out);
    Directory directory = directory();
    return new Authentication(
        directory,
        new AccessTokens(directory, table, () -> new byte[AccessTokens.BYTES], () -> now),
        Credential::secretHash,
        new WrongPasswords(new LeasedTokens(counted, () -> now, log)),
        noticed,
        new LastUses((credential, at) -> uses.add(credential), () -> now, log),
        () -> now);
  }

  private HttpRequest request() {
    return Ask.to("GET", "/").header("session", session).from("192.0.2.1").request();
  }
}
