package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Event;
import countermand.core.Side;
import countermand.effects.notice.NoticeLog;
import countermand.runtime.telling.Post;
import countermand.store.delivery.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NoticeLinesTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final NoticeLog lines =
      new NoticeLines(new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8)));
  private final Delivery asked = Post.requested("acme");

  @Test
  void aRequestThatTheSellerDidNotHearOfIsAnAlarmOfItsOwn() {
    lines.failed(asked);
    assertThat(text().lines()).hasSize(2);
    assertThat(text())
        .contains("DELIVERY_FAILED CancellationRequested to the seller of link acme")
        .contains("REQUEST_NOTICE_FAILED");
  }

  @Test
  void whatElseFailedIsOne() {
    Event.Facts facts = asked.notice().facts();
    lines.failed(
        new Delivery(
            asked.id(),
            asked.order(),
            asked.owedId(),
            asked.to(),
            new Event.OrderCanceled(facts, "Handling", 1L),
            asked.status(),
            asked.openedAt(),
            null,
            1,
            asked.openedAt(),
            0,
            10,
            null,
            null,
            null,
            true,
            null,
            2,
            null));
    assertThat(text()).contains("DELIVERY_FAILED").doesNotContain("REQUEST_NOTICE_FAILED");
  }

  @Test
  void theRestIsSaidToo() {
    lines.credentialsExpired(asked);
    lines.declineUntold(asked);
    lines.tokensLost("acme", Side.MARKETPLACE, new IllegalStateException("no table"));
    lines.broke(asked.key(), "the call could not be made", new IllegalStateException("why"));
    assertThat(text())
        .contains(
            "LINK_NEEDS_ATTENTION",
            "DECLINE_UNTOLD",
            "TOKENS_LOST of the marketplace of link acme",
            "no table",
            asked.id(),
            "the call could not be made",
            "why");
  }

  @Test
  void theDeskTakesASellersDecisionAndItsRefusal() {
    House house = new House().placed("acme").after(Duration.ofHours(1));
    DeskVerdicts verdicts = house.verdicts();
    assertThat(verdicts.decide(house.link("acme"), "M-1", new Command.StartHandling())).isTrue();
    assertThat(verdicts.decide(house.link("acme"), "M-1", new Command.AcceptRequest(null)))
        .isTrue();
    assertThat(verdicts.decide(house.link("acme"), "M-2", new Command.AcceptRequest(null)))
        .isFalse();
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
