package countermand.runtime;

import static countermand.runtime.WrongPasswords.FROM_AN_ADDRESS;
import static countermand.runtime.WrongPasswords.OF_A_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.Passwords;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.CountedTokens;
import countermand.store.Credential;
import countermand.store.Link;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongPasswordsTest {
  private static final String HERE = "192.0.2.1";
  private static final String THERE = "192.0.2.2";

  private final CountedTokens table = new CountedTokens();
  private Instant now = Instant.parse("2026-11-21T10:00:20Z");
  private final WrongPasswords one = instance();
  private final WrongPasswords other = instance();

  @Test
  void ofANameAreSoManyFromWherever() {
    for (int i = 0; i < OF_A_NAME; i++) {
      assertThat(one.tooMany("ann", "192.0.2." + i)).isEmpty();
      one.another("ann", "192.0.2." + i);
    }
    one.another("ann", HERE);
    assertThat(one.tooMany("ann", THERE)).contains(new Denial.RateLimited(OF_A_NAME, 40));
    assertThat(one.tooMany("bob", HERE)).isEmpty();
  }

  @Test
  void fromAnAddressAreSoManyForWhomever() {
    for (int i = 0; i <= FROM_AN_ADDRESS; i++) {
      assertThat(one.tooMany("name" + i, HERE)).isEmpty();
      one.another("name" + i, HERE);
    }
    assertThat(one.tooMany("another", HERE)).contains(new Denial.RateLimited(FROM_AN_ADDRESS, 40));
    assertThat(one.tooMany("another", THERE)).isEmpty();
  }

  @Test
  void fromNowhereKnownCountForTheirNameOnly() {
    for (int i = 0; i <= FROM_AN_ADDRESS; i++) {
      one.another("name" + i, "");
    }
    assertThat(one.tooMany("another", "")).isEmpty();
  }

  @Test
  void areCountedTogetherByAllInstances() {
    for (int i = 0; i <= OF_A_NAME; i++) {
      one.another("ann", HERE);
    }
    assertThat(other.tooMany("ann", HERE)).as("nobody has told it").isEmpty();
    other.another("ann", HERE);
    assertThat(other.tooMany("ann", HERE)).isPresent();
  }

  @Test
  void areForgottenWithTheMinute() {
    for (int i = 0; i <= OF_A_NAME; i++) {
      one.another("ann", HERE);
    }
    now = now.plusSeconds(40);
    assertThat(one.tooMany("ann", HERE)).isEmpty();
  }

  @Test
  void areKeptWithoutNamesAndAddresses() {
    one.another("ann", HERE);
    assertThat(table.keys()).hasSize(2).noneMatch(key -> key.contains("ann") || key.contains(HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seller", "nobody"})
  void areNotEvenLookedAtAnyMore(String name) {
    House house = new House();
    house.directory.connect(Link.between("uni", "unicommerce", "unicommerce"));
    String kept = Passwords.hash("pass", new byte[Passwords.SALT_BYTES]);
    house.directory.issue(new Credential("unicommerce", "seller", Role.SELLER, "uni", kept));
    for (int i = 0; i <= OF_A_NAME; i++) {
      assertThat(logsIn(house, name, "wrong").status()).isEqualTo(401);
    }
    int looked = house.noticed.wrongPasswords;
    for (String password : new String[] {"wrong", "pass"}) {
      HttpReply reply = logsIn(house, name, password);
      assertThat(reply.status()).isEqualTo(429);
      assertThat(reply.body()).contains("INVALID_CREDENTIALS");
      assertThat(reply.headers()).containsEntry("Retry-After", "60");
    }
    assertThat(house.noticed.wrongPasswords).isEqualTo(looked);
    house.after(Duration.ofMinutes(1));
    assertThat(logsIn(house, "seller", "pass").status()).isEqualTo(200);
  }

  private static HttpReply logsIn(House house, String name, String password) {
    return house.hears(
        Ask.to("POST", "/authToken")
            .from(HERE)
            .body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password)));
  }

  private WrongPasswords instance() {
    return new WrongPasswords(new LeasedTokens(table, () -> now, new FunctionLog(System.out)));
  }
}
