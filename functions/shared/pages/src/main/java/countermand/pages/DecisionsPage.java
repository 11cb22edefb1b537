package countermand.pages;

import countermand.core.Decision;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Scene;
import java.util.List;
import java.util.Optional;

/** {@code GET /console/decisions}: what waits for the seller, soonest deadline first. */
public final class DecisionsPage {
  private static final int AT_ONCE = AnswerForm.AT_ONCE_MAX;

  private DecisionsPage() {}

  /**
   * What the page shows.
   *
   * @param chooseFirst whether an answer came that was about none
   */
  public record View(List<DecisionRow> rows, boolean chooseFirst, Turn turn) {
    public View {
      rows = List.copyOf(rows);
    }
  }

  static Call read(HttpRequest request, Role role) {
    return new Call.Visit(scene ->
        new Call.ListDecisions(
            AT_ONCE,
            request.queryValue("after").orElse(null),
            page -> reply(request, scene, page)));
  }

  private static HttpReply reply(HttpRequest request, Scene scene, Optional<Decision.Page> page) {
    return page.map(found -> reply(request, scene, found))
        .orElseGet(() -> Denials.notFound(request));
  }

  private static HttpReply reply(HttpRequest request, Scene scene, Decision.Page page) {
    Frame frame = Frame.of(request, scene);
    List<DecisionRow> rows =
        page.decisions().stream()
            .map(it -> DecisionRow.listed(it.order(), it.request(), frame.texts(), scene.now()))
            .toList();
    Turn turn = Turn.of(request, page.cursor());
    return Pages.page(
        "decisions", frame, new View(rows, request.queryValue("none").isPresent(), turn));
  }
}
