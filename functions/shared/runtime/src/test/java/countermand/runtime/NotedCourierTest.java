package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.effects.notice.Courier;
import countermand.runtime.telling.Post;
import countermand.store.Party;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class NotedCourierTest {
  private static final Party NATIVE = new Party("native", URI.create("https://seller.example/h"));
  private static final Order ANY = null;

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final List<String> noted = new ArrayList<>();
  private Courier.Reply reply = new Courier.Reply(new Heard.Delivered(), 200, "", true);
  private Instant now = Instant.parse("2031-01-01T10:20:00Z");
  private boolean throttled;

  private final Courier courier =
      new NotedCourier(
          new Said(),
          this::note,
          () -> now,
          new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8)));

  @Test
  void notesACallOnceAnHour() {
    tell();
    now = now.plus(Duration.ofMinutes(39));
    tell();
    now = now.plus(Duration.ofMinutes(1));
    tell();
    assertThat(noted)
        .containsExactly("acme SELLER 2031-01-01T10:00:00Z", "acme SELLER 2031-01-01T11:00:00Z");
  }

  @Test
  void notesACallThatNobodyAnswered() {
    reply = new Courier.Reply(new Heard.Retry(null), 0, "timed out", true);
    tell();
    assertThat(noted).hasSize(1);
  }

  @Test
  void notesNothingWhereNobodyWasCalled() {
    reply = new Courier.Reply(new Heard.CredentialsExpired(), 0, "no secret", false);
    assertThat(tell()).isEqualTo(reply);
    assertThat(noted).isEmpty();
    reply = new Courier.Reply(new Heard.Delivered(), 200, "", true);
    tell();
    assertThat(noted).as("the hour is still to be noted").hasSize(1);
  }

  @Test
  void notesNothingOfACallThatCouldNotBeMade() {
    assertThatThrownBy(() -> courier.tell(errand(), new Party("native", null)))
        .hasMessageContaining("no endpoint");
    assertThat(noted).isEmpty();
  }

  @Test
  void isNoReasonForACallToFail() {
    throttled = true;
    assertThat(tell()).isEqualTo(reply);
    assertThat(written.toString(StandardCharsets.UTF_8))
        .contains("the last call of acme was not noted");
  }

  private Courier.Reply tell() {
    return courier.tell(errand(), NATIVE);
  }

  private static Courier.Errand errand() {
    return new Courier.Errand(Post.requested("acme"), ANY, "{}");
  }

  private void note(String link, Side to, Instant hour) {
    if (throttled) {
      throw SdkClientException.create("throttled");
    }
    noted.add(link + " " + to + " " + hour);
  }

  private final class Said implements Courier {
    @Override
    public Reply tell(Errand errand, Party party) {
      if (party.endpoint() == null) {
        throw new IllegalArgumentException("the party has no endpoint");
      }
      return reply;
    }

    @Override
    public boolean tellable(Party party, Side to, Event.Notice notice, Order order) {
      return true;
    }

    @Override
    public Optional<Duration> refusedByInvoiceWithin(Party marketplace) {
      return Optional.empty();
    }
  }
}
