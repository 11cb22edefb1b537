package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Role;
import countermand.dialects.Sha256;
import countermand.runtime.telling.MemoryDirectory;
import countermand.store.Credential;
import countermand.store.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorKeysTest {
  private static final String ANNA = "anna:" + Sha256.hex("a-secret");
  private static final String BERT = "bert:" + Sha256.hex("another");

  private final MemoryDirectory table =
      new MemoryDirectory()
          .connect(Link.between("acme", "native", "native"))
          .issue("native", "seller", Role.SELLER, "acme");

  @Test
  void areThoseOfTheDeployment() {
    OperatorKeys keys = new OperatorKeys(table, ANNA + "," + BERT);
    assertThat(keys.credential("native", "anna"))
        .contains(new Credential("native", "anna", Role.OPERATOR, null, Sha256.hex("a-secret")));
    assertThat(keys.credential("native", "bert")).isPresent();
    assertThat(table.asked()).isEmpty();
  }

  @Test
  void openTheConsoleToo() {
    assertThat(new OperatorKeys(table, ANNA).credential("console", "anna"))
        .contains(new Credential("console", "anna", Role.OPERATOR, null, Sha256.hex("a-secret")));
  }

  @Test
  void openNothingInAnotherProtocol() {
    assertThat(new OperatorKeys(table, ANNA).credential("vtex", "anna")).isEmpty();
  }

  @Test
  void areBesideThoseOfTheParties() {
    OperatorKeys keys = new OperatorKeys(table, ANNA);
    assertThat(keys.credential("native", "seller")).isPresent();
    assertThat(keys.link("acme")).isPresent();
  }

  @Test
  void mayBeNone() {
    assertThat(new OperatorKeys(table, "").credential("native", "anna")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", "anna:secret", "anna:ABC", ":", "a_b:", ","})
  void mustBeHashes(String keys) {
    assertThatThrownBy(() -> new OperatorKeys(table, keys))
        .hasMessageContaining("OPERATOR_KEYS must be name:hash");
  }
}
