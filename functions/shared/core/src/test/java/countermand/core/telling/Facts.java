package countermand.core.telling;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Cancellation;
import countermand.core.Conflict;
import countermand.core.DecidedBy;
import countermand.core.HistoryEntry;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Origin;
import countermand.core.Request;
import countermand.core.RequestOutcome;
import java.time.Instant;
import java.util.function.Consumer;

/** Checks of the order as it stands now. */
public final class Facts {
  private Facts() {}

  /** Anything about the order. */
  public static Check order(Consumer<Order> says) {
    return story -> says.accept(story.order());
  }

  /** The stage's name. */
  public static Check stage(String name) {
    return story -> assertThat(story.order().stage().name()).as("stage").isEqualTo(name);
  }

  /** What it is worth now. */
  public static Check value(long minorUnits) {
    return story -> assertThat(story.order().value()).as("value").isEqualTo(minorUnits);
  }

  /** Units that are left of a line. */
  public static Check left(String lineId, long units) {
    return story ->
        assertThat(story.order().left(line(story, lineId)))
            .as("left of " + lineId)
            .isEqualTo(units);
  }

  /** Units that are cancelled of a line. */
  public static Check canceledUnits(String lineId, long units) {
    return story ->
        assertThat(story.order().canceledUnits(line(story, lineId)))
            .as("cancelled of " + lineId)
            .isEqualTo(units);
  }

  private static OrderedLine line(Story story, String lineId) {
    return story.order().content().line(lineId).orElseThrow();
  }

  /** Why it is canceled. */
  public static Check canceledBecauseOf(Origin origin, DecidedBy decidedBy, String reason) {
    return story -> {
      Cancellation why = story.order().cancellation();
      assertThat(why).isNotNull();
      assertThat(why.origin()).isEqualTo(origin);
      assertThat(why.decidedBy()).isEqualTo(decidedBy);
      assertThat(why.reason()).isEqualTo(reason);
    };
  }

  /** When it was canceled, with whose receipt. */
  public static Check canceledAt(Instant at) {
    return story -> assertThat(story.order().cancellation().at()).isEqualTo(at);
  }

  /** The cancellation bears that command's receipt. */
  public static Check canceledWithReceiptOf(String label) {
    return story ->
        assertThat(story.order().cancellation().receipt()).isEqualTo(story.receipt(label));
  }

  /** It is not canceled. */
  public static Check notCanceled() {
    return story -> assertThat(story.order().cancellation()).isNull();
  }

  /** The partial cancellations in their order, as in "1 A CUSTOMER RULE". */
  public static Check lineCancellations(String... entries) {
    return story ->
        assertThat(
                story.order().lineCancellations().stream()
                    .map(c ->
                        c.quantity() + " " + c.lineId() + " " + c.origin() + " " + c.decidedBy()))
            .containsExactly(entries);
  }

  /** How a request stands. */
  public static Check request(String id, RequestOutcome outcome) {
    return request(id, request -> assertThat(request.outcome()).as(id).isEqualTo(outcome));
  }

  /** Anything about a request. */
  public static Check request(String id, Consumer<Request> says) {
    return story -> says.accept(story.order().request(id).orElseThrow());
  }

  /** The lines that a request is about now, as in "2 A". */
  public static Check requestLines(String id, String... lines) {
    return request(
        id,
        request -> assertThat(request.linesNow().stream().map(Facts::told)).containsExactly(lines));
  }

  private static String told(LineQuantity line) {
    return line.quantity() + " " + line.lineId();
  }

  /** How many requests it ever had. */
  public static Check requests(int count) {
    return story -> assertThat(story.order().requests()).hasSize(count);
  }

  /** The conflicts, by the report's name. */
  public static Check conflicts(String... commands) {
    return story ->
        assertThat(story.order().conflicts().stream().map(Conflict::command))
            .containsExactly(commands);
  }

  /** The last move. */
  public static Check lastMove(Consumer<HistoryEntry> says) {
    return story -> says.accept(story.order().history().getLast());
  }

  /** The order's version. */
  public static Check version(long version) {
    return story -> assertThat(story.order().version()).as("version").isEqualTo(version);
  }
}
