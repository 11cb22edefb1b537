package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.Sha256;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.MemoryDirectory;
import countermand.store.Credential;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
  private final House house = new House().placed("acme").placed("vtx");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer cm_seller",
        "Bearer cm_seller_wrong",
        "Bearer cm_nobody_s3cret",
        "Basic cm_seller_s3cret",
        "cm_seller_s3cret"
      })
  void refusesWhatIsMissingMalformedUnknownOrWrong(String authorization) {
    HttpReply reply = house.hears(Ask.order().header("Authorization", authorization));
    assertThat(Code.of(reply)).isEqualTo("401 UNAUTHENTICATED");
    assertThat(reply.headers()).containsEntry("WWW-Authenticate", "Bearer");
  }

  @Test
  void letsInWhoeverHasTheSecret() {
    assertThat(house.hears(Ask.order().as("seller")).status()).isEqualTo(200);
    assertThat(house.hears(Ask.order().as("market")).status()).isEqualTo(200);
  }

  @Test
  void wantsBothOfVtexsHeaders() {
    assertThat(code(Ask.callback().header("X-VTEX-API-AppKey", "market"))).isEqualTo("401 1");
    assertThat(code(Ask.callback().header("X-VTEX-API-AppToken", "s3cret"))).isEqualTo("401 1");
    assertThat(code(Ask.callback().asVtex("market").header("X-VTEX-API-AppToken", "wrong")))
        .isEqualTo("401 1");
    assertThat(code(Ask.callback().asVtex("nobody"))).isEqualTo("401 1");
    assertThat(code(Ask.callback().asVtex("market"))).isEqualTo("200");
  }

  @Test
  void takesNoKeyOfAnotherDialect() {
    assertThat(code(Ask.callback().as("market"))).isEqualTo("401 1");
    assertThat(code(Ask.order().asVtex("seller"))).isEqualTo("401 UNAUTHENTICATED");
    assertThat(code(Ask.callback().asVtex("stranger"))).isEqualTo("401 1");
  }

  @Test
  void endsWithTheKey() {
    house.directory.issue(
        new Credential(
            "native",
            "guest",
            Role.SELLER,
            "acme",
            Sha256.hex(MemoryDirectory.SECRET),
            House.START.plusSeconds(60)));
    assertThat(house.after(Duration.ofSeconds(59)).hears(Ask.order().as("guest")).status())
        .isEqualTo(200);
    assertThat(house.after(Duration.ofSeconds(1)).hears(Ask.order().as("guest")).status())
        .isEqualTo(401);
  }

  @Test
  void notesTheHourInWhichAPartysKeyWasUsed() {
    house.hears(Ask.order().as("seller"));
    house.hears(Ask.order().as("operator"));
    house.hears(Ask.order().header("Authorization", "Bearer cm_market_wrong"));
    assertThat(house.uses.keySet()).extracting(Credential::id).containsExactly("seller");
    assertThat(house.uses.values()).containsExactly(House.START);
  }

  private String code(Ask ask) {
    return Code.of(house.hears(ask));
  }
}
