package countermand.pages;

import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.links.LinkState;
import countermand.dialects.links.OperatorCall;
import countermand.dialects.links.Overview;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** {@code GET /console/links}: the operator's links, how they are, and how much waits. */
public final class LinksPage {
  private static final int AT_ONCE = 25;

  private LinksPage() {}

  /**
   * What the page shows.
   *
   * @param waits how much waits now; absent where it was not counted in the last day
   */
  public record View(@Nullable Waits waits, List<Row> rows, Turn turn) {
    public View {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The two numbers that an operator watches.
   *
   * @param last when they were last counted, and what was
   * @param hourly what their plots show, in numbers
   */
  public record Waits(Overview.Moment last, Plot decisions, Plot notices, List<CourseRow> hourly) {
    public Waits {
      hourly = List.copyOf(hourly);
    }
  }

  /**
   * When a party last called us, and when we last called it, by the hour that began then.
   *
   * @param side who
   * @param came absent where it never has
   * @param went absent where we never have
   */
  public record Calls(String side, @Nullable Instant came, @Nullable Instant went) {}

  /**
   * One link.
   *
   * @param pages what its pages' addresses begin with, below the console
   * @param attention the sides that need somebody; empty where none does
   * @param calls the last ones of each side
   */
  public record Row(
      String link,
      String pages,
      String marketplace,
      String seller,
      boolean paused,
      List<String> attention,
      List<Calls> calls) {
    public Row {
      attention = List.copyOf(attention);
      calls = List.copyOf(calls);
    }
  }

  static Call read(HttpRequest request, Role role) {
    return new Call.Operate(
        new OperatorCall.LookAround(
            AT_ONCE, request.queryValue("after").orElse(null), page -> reply(request, role, page)));
  }

  private static HttpReply reply(HttpRequest request, Role role, Optional<Overview> page) {
    Frame frame = Frame.of(request, role);
    return page.map(found -> Pages.page("links", frame, view(request, found, frame.texts())))
        .orElseGet(() -> Denials.notFound(request));
  }

  private static View view(HttpRequest request, Overview all, Texts texts) {
    LinkState.Page page = all.links();
    List<Row> rows =
        page.links().stream()
            .map(link ->
                row(
                    link,
                    all.calls().getOrDefault(link.link(), new Overview.Calls(Map.of(), Map.of())),
                    texts))
            .toList();
    return new View(
        all.course().isEmpty() ? null : waits(all), rows, Turn.of(request, page.cursor()));
  }

  private static Waits waits(Overview all) {
    return new Waits(
        all.course().getLast(),
        plot(all, Overview.Moment::decisions),
        plot(all, Overview.Moment::notices),
        CourseRow.hourly(all.course()));
  }

  private static Plot plot(Overview all, ToIntFunction<Overview.Moment> number) {
    return Plot.of(
        all.course().stream()
            .map(moment -> new Plot.Point(moment.at(), number.applyAsInt(moment)))
            .toList(),
        all.now());
  }

  private static Calls calls(Side side, Overview.Calls calls, Texts texts) {
    return new Calls(texts.of("side", side), calls.came().get(side), calls.went().get(side));
  }

  private static Row row(LinkState link, Overview.Calls calls, Texts texts) {
    return new Row(
        link.link(),
        "links/" + Place.encoded(link.link()) + "/",
        link.settings().marketplace().dialect(),
        link.settings().seller().dialect(),
        link.settings().paused(),
        link.needsAttention().stream().sorted().map((Side side) -> texts.of("side", side)).toList(),
        List.of(calls(Side.MARKETPLACE, calls, texts), calls(Side.SELLER, calls, texts)));
  }
}
