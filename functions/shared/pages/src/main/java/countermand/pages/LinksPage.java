package countermand.pages;

import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.links.LinkState;
import countermand.dialects.links.OperatorCall;
import java.util.List;
import java.util.Optional;

/** {@code GET /console/links}: the operator's links, and how they are. */
public final class LinksPage {
  private static final int AT_ONCE = 50;

  private LinksPage() {}

  /**
   * What the page shows.
   *
   * @param next the query of the next page; empty on the last
   */
  public record View(List<Row> rows, String next) {
    public View {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One link.
   *
   * @param pages what its pages' addresses begin with, below the console
   * @param attention the sides that need somebody; empty where none does
   */
  public record Row(
      String link,
      String pages,
      String marketplace,
      String seller,
      boolean paused,
      List<String> attention) {
    public Row {
      attention = List.copyOf(attention);
    }
  }

  static Call read(HttpRequest request, Role role) {
    return new Call.Operate(
        new OperatorCall.ListLinks(
            AT_ONCE, request.queryValue("after").orElse(null), page -> reply(request, role, page)));
  }

  private static HttpReply reply(HttpRequest request, Role role, Optional<LinkState.Page> page) {
    Frame frame = Frame.of(request, role);
    return page.map(found -> Pages.page("links", frame, view(found, frame.texts())))
        .orElseGet(() -> Denials.notFound(request));
  }

  private static View view(LinkState.Page page, Texts texts) {
    String next = page.cursor() == null ? "" : "?after=" + Place.encoded(page.cursor());
    return new View(page.links().stream().map(link -> row(link, texts)).toList(), next);
  }

  private static Row row(LinkState link, Texts texts) {
    return new Row(
        link.link(),
        "links/" + Place.encoded(link.link()) + "/",
        link.settings().marketplace().dialect(),
        link.settings().seller().dialect(),
        link.settings().paused(),
        link.needsAttention().stream()
            .sorted()
            .map((Side side) -> texts.of("side", side))
            .toList());
  }
}
