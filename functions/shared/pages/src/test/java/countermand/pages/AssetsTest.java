package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.dialects.HttpReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

  @Test
  void areKeptForEverUnderTheirOwnAddress() {
    assertThat(cached(file(Assets.version("console.js")))).contains("immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789ab"})
  void areNotKeptWhereAnotherReleaseIsAskedFor(String version) {
    assertThat(cached(file(version))).isEqualTo("no-store");
  }

  private static HttpReply file(String version) {
    return Assets.reply(
        Ask.get("/console/assets/console.js")
            .parameter("file", "console.js")
            .query("v", version)
            .request());
  }

  private static String cached(HttpReply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return reply.headers().getOrDefault("Cache-Control", "");
  }
}
