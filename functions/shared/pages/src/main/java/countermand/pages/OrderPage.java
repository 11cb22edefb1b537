package countermand.pages;

import countermand.core.Eligibility;
import countermand.core.Order;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.Dossier;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Scene;
import countermand.dialects.ids.OrderNames;
import countermand.dialects.ids.PathId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /console/orders/{orderId}}: all that is known of one order, and what may be done. */
public final class OrderPage {
  private OrderPage() {}

  /**
   * What the page shows.
   *
   * @param sellerOrderId the seller's own id; empty where it is the same
   * @param stage where it stands
   * @param group that it belongs to; empty where it belongs to none
   * @param open the request that waits; absent where none does
   * @param eligibility what a cancellation would do now
   * @param until when that changes by itself; absent where it does not
   * @param cancellations what was cancelled of it, newest first, or the first of that
   * @param cancelled how many there are in all
   * @param timeline its newest moves
   * @param moves how many it had in all
   */
  public record View(
      String orderId,
      String sellerOrderId,
      String stage,
      String value,
      String group,
      List<LineRow> lines,
      @Nullable DecisionRow open,
      String eligibility,
      @Nullable Instant until,
      boolean conflict,
      List<CancellationRow> cancellations,
      int cancelled,
      List<TimelineRow> timeline,
      int moves,
      List<NoticeRow> notices) {
    public View {
      lines = List.copyOf(lines);
      cancellations = List.copyOf(cancellations);
      timeline = List.copyOf(timeline);
      notices = List.copyOf(notices);
    }

    /** Whether more was cancelled than is shown. */
    public boolean hasOlderCancellations() {
      return cancelled > cancellations.size();
    }

    /** Whether it had moves that are not shown. */
    public boolean hasOlderMoves() {
      return moves > timeline.size();
    }
  }

  static Call read(HttpRequest request, Role role) {
    return switch (PathId.order(request)) {
      case PathId.Bad _ -> new Call.Answered(Denials.notFound(request));
      case PathId.Good(String id) ->
          new Call.Visit(scene ->
              new Call.ShowDossier(
                  OrderNames.either(id, role),
                  found ->
                      found
                          .map(it -> reply(request, scene, it))
                          .orElseGet(() -> Denials.notFound(request))));
    };
  }

  private static HttpReply reply(HttpRequest request, Scene scene, Dossier dossier) {
    Frame frame = Frame.of(request, scene);
    return Pages.page("order", frame, view(dossier, frame.texts(), scene));
  }

  private static View view(Dossier dossier, Texts texts, Scene scene) {
    Order order = dossier.order();
    String id = order.ids().orderId();
    List<CancellationRow> cancellations = CancellationRow.all(order, texts);
    return new View(
        id,
        order.ids().sellerOrderId().equals(id) ? "" : order.ids().sellerOrderId(),
        texts.of("stage." + order.stage().name()),
        texts.amount(order.knownValue(), order.content().currency()),
        order.content().group() == null ? "" : order.content().group(),
        LineRow.all(order, texts),
        order
            .openRequest()
            .map(it -> DecisionRow.alone(order, it, texts, scene.now()))
            .orElse(null),
        words(dossier.eligibility(), scene.role(), texts),
        dossier.eligibility().until(),
        !order.conflicts().isEmpty(),
        cancellations.stream().limit(CancellationRow.SHOWN_MAX).toList(),
        cancellations.size(),
        TimelineRow.newest(order, texts),
        order.history().size(),
        NoticeRow.all(dossier.deliveries(), scene.role(), texts));
  }

  private static String words(Eligibility now, Role role, Texts texts) {
    String whose = role == Role.SELLER ? "seller" : "marketplace";
    return now.code() == null
        ? texts.of("eligibility." + whose + "." + now.effect().name())
        : texts.of("eligibility.none", texts.of("code", now.code()));
  }
}
