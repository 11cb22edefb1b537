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

  @Test
  void areSentWithoutTheirComments() {
    assertThat(file("console.js", "").body())
        .startsWith("\"use strict\";\n")
        .contains("\nasync function answerHere(event) {\n")
        .doesNotContain("//", "/*", "*/");
    assertThat(file("console.css", "").body())
        .contains("\n  html:has(.bar) {", "\n  .blocks thead {")
        .doesNotContain("/*", "*/");
  }

  private static HttpReply file(String version) {
    return file("console.js", version);
  }

  private static HttpReply file(String name, String version) {
    return Assets.reply(
        Ask.get("/console/assets/" + name).parameter("file", name).query("v", version).request());
  }

  private static String cached(HttpReply reply) {
    assertThat(reply.status()).isEqualTo(200);
    return reply.headers().getOrDefault("Cache-Control", "");
  }
}
