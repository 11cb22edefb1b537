package countermand.store.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Actor;
import countermand.core.Event;
import countermand.core.Mark;
import countermand.core.Origin;
import countermand.core.RequestOutcome;
import countermand.core.Side;
import countermand.core.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SmallThingsSurviveTooTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.007Z");

  @Test
  void marks() {
    for (Mark mark :
        List.of(
            new Mark(Side.SELLER, Origin.SELLER, null, null, AT, false),
            new Mark(Side.MARKETPLACE, Origin.CUSTOMER, "why", "r", AT, true))) {
      assertThat(MarkCodec.decode(new Reading(MarkCodec.encode(mark)))).isEqualTo(mark);
    }
  }

  @Test
  void answers() {
    Told.RequestNow open = new Told.RequestNow("r", RequestOutcome.OPEN, AT);
    Told.RequestNow closed = new Told.RequestNow("r", RequestOutcome.DECLINED, null);
    for (Told told :
        List.of(
            new Told(true, true, "InWindow", new UUID(1, 2), "M", "S", 1, null, List.of()),
            new Told(false, true, "Canceled", new UUID(1, 2), "M", "M", 7, open, List.of()),
            new Told(false, false, "Handling", new UUID(1, 2), "M", "M", 7, closed, List.of()))) {
      assertThat(ToldCodec.decode(new Reading(ToldCodec.encode(told)))).isEqualTo(told);
    }
  }

  @Test
  void cancellationsOfWhichNobodyKnowsTheAmount() {
    Event.Facts facts =
        new Event.Facts(2, AT, Actor.SELLER, "InWindow", "Canceled", null, new UUID(1, 2));
    for (Event event :
        List.of(
            new Event.OrderCanceled(facts, "InWindow", null),
            new Event.OrderCanceled(facts, "InWindow", 0L))) {
      assertThat(EventCodec.decode(new Reading(EventCodec.encode(event).map()))).isEqualTo(event);
    }
  }

  @Test
  void instantsAsTextThatSortsAsTime() {
    List<String> texts =
        List.of(
            Instants.text(Instant.parse("2026-03-01T09:59:59.999Z")),
            Instants.text(Instant.parse("2026-03-01T10:00:00Z")),
            Instants.text(Instant.parse("2026-03-01T10:00:00.010Z")),
            Instants.text(Instant.parse("2026-11-01T00:00:00Z")));
    assertThat(texts).isSorted().contains("2026-03-01T10:00:00.000Z");
  }

  @Test
  void butNothingThatThisReleaseDoesNotKnow() {
    Reading actor = new Reading(Map.of("by", AttributeValue.fromS("ORACLE")));
    assertThatThrownBy(() -> actor.constant(Actor.class, "by"))
        .isInstanceOf(UnknownFormatException.class)
        .hasMessageContaining("Actor ORACLE");
  }

  @Test
  void andWhatIsBrokenSaysSo() {
    assertThatThrownBy(() -> new Reading(Map.of()).text("stage"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stage");
  }

  @Test
  void andNoSizeIsUnderestimated() {
    Map<String, AttributeValue> item =
        new Fields()
            .put("text", "é✓")
            .put("number", 1234567L)
            .flag("flag", true)
            .list("list", List.of("a"), a -> new Fields().put("in", a).map())
            .map();
    int names = "text".length() + "number".length() + "flag".length() + "list".length();
    int values = 5 + 5 + 1 + (3 + 1 + (3 + 1 + "in".length() + 1));
    assertThat(ItemSize.bytes(item)).isGreaterThanOrEqualTo(names + values);
  }
}
