package countermand.pages;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.DeliveryState;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Scene;
import java.util.List;
import java.util.Optional;

/** {@code GET /console/links/{link}/failed}: what the parties of a link were not told. */
public final class FailedPage {
  private static final int AT_ONCE = 25;

  private FailedPage() {}

  /** What the page shows. */
  public record View(List<NoticeRow> notices, Turn turn) {
    public View {
      notices = List.copyOf(notices);
    }
  }

  static Call read(HttpRequest request, Role role) {
    return new Call.Visit(scene ->
        new Call.ListUndelivered(
            DeliveryState.Status.FAILED,
            AT_ONCE,
            request.queryValue("after").orElse(null),
            page -> reply(request, scene, page)));
  }

  private static HttpReply reply(
      HttpRequest request, Scene scene, Optional<DeliveryState.Page> page) {
    Frame frame = Frame.of(request, scene);
    return page.map(
            found -> Pages.page("failed", frame, view(request, found, scene.role(), frame.texts())))
        .orElseGet(() -> Denials.notFound(request));
  }

  private static View view(HttpRequest request, DeliveryState.Page page, Role role, Texts texts) {
    return new View(NoticeRow.all(page.deliveries(), role, texts), Turn.of(request, page.cursor()));
  }
}
