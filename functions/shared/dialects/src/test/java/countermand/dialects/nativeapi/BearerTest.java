package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.Presented;
import countermand.dialects.Sha256;
import countermand.dialects.telling.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BearerTest {
  private final NativeDialect dialect = new NativeDialect();

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer cm_a-1_se_cret", "bearer  cm_a-1_se_cret", " BEARER cm_a-1_se_cret "})
  void isRead(String header) {
    assertThat(presented(header)).isEqualTo(new Presented.Key("a-1", "se_cret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer cm_",
        "Bearer cm_a",
        "Bearer cm_a_",
        "Bearer cm__s",
        "Basic cm_a_s",
        "cm_a_s",
        "Bearer xx_a_s",
        "Bearer cm_a#b_s",
        "Bearer cm_a_s t",
        "Bearer cm_a_ü"
      })
  void isNothingOtherwise(String header) {
    assertThat(presented(header)).isEqualTo(new Presented.Nothing());
  }

  @Test
  void isNothingWhereThereIsNone() {
    assertThat(dialect.presented(Requests.to("GET", "/").request()))
        .isEqualTo(new Presented.Nothing());
  }

  @Test
  void isVerifiedByItsHashAlone() {
    Presented.Key key = new Presented.Key("a", "secret");
    assertThat(dialect.verify(key, Sha256.hex("secret"))).isTrue();
    assertThat(dialect.verify(key, Sha256.hex("Secret"))).isFalse();
    assertThat(dialect.verify(key, "secret")).isFalse();
    assertThat(key.toString()).doesNotContain("secret");
  }

  private Presented presented(String header) {
    return dialect.presented(Requests.to("GET", "/").header("Authorization", header).request());
  }
}
