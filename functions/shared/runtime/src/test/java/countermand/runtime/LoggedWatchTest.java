package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.runtime.telling.Code;
import countermand.store.Attention;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoggedWatchTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final List<String> warned = new ArrayList<>();
  private boolean locked;
  private final LoggedWatch watch =
      new LoggedWatch(
          new Warnings(), new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8)));

  @Test
  void marksALinkWhoseShopWarnsAndSaysTheWordThatRings() {
    watch.needsAttention("acme", Side.MARKETPLACE, "the shop's authorization ends soon");
    assertThat(warned).containsExactly("acme MARKETPLACE");
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("LINK_NEEDS_ATTENTION link acme: the shop's authorization ends soon");
  }

  @Test
  void answersNothingWhereTheLinkCannotBeMarkedSoThatTheWarningComesAgain() {
    locked = true;
    assertThatThrownBy(() -> watch.needsAttention("acme", Side.MARKETPLACE, "it ends"))
        .hasMessage("the link is locked");
  }

  @Test
  void aDecisionOfWhichNothingIsKnownIsLoggedOnceAndCountsAsACallThatWasNotAnswered() {
    Trail trail = new Trail();
    trail.follow(() -> {
      watch.notKnown(
          "acme",
          new OrderName("M-1", OrderName.Whose.MARKETPLACE),
          new IllegalStateException("a bug"));
      return true;
    });
    assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    JsonNode line = Code.json(written.toString(StandardCharsets.UTF_8));
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("message").asText())
        .isEqualTo("it is not known whether order M-1 of acme was decided");
    assertThat(line.path("error").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(trail.unavailable()).isTrue();
    assertThat(trail.decisions()).containsExactly(Map.entry("not-known", 1));
    assertThat(trail.said())
        .containsEntry("outcome", "not-known")
        .containsEntry("code", "UNAVAILABLE");
    assertThat(warned).isEmpty();
  }

  private final class Warnings implements Attention {
    @Override
    public void raise(String link, Side side, Instant at) {
      throw new UnsupportedOperationException("nobody was called");
    }

    @Override
    public void clear(String link, Side side, Instant begun) {
      throw new UnsupportedOperationException("nobody was called");
    }

    @Override
    public void warn(String link, Side side) {
      if (locked) {
        throw new IllegalStateException("the link is locked");
      }
      warned.add(link + " " + side);
    }
  }
}
