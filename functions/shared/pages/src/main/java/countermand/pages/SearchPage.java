package countermand.pages;

import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Scene;
import countermand.dialects.ids.IdText;
import countermand.dialects.ids.OrderNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /console/search}: leads to the order that a text names, whose id of either side, or
 * whose request's id, receipt or group it is.
 */
public final class SearchPage {
  /** One more is looked for: who reads twenty-five is to know whether that is all. */
  private static final int AT_ONCE = 25;

  private SearchPage() {}

  /**
   * What the page shows where it does not lead on to the one order.
   *
   * @param wanted what was looked for; empty where nothing was
   * @param rows what was found, or the first of it
   * @param more whether more was found
   */
  public record View(String wanted, List<Row> rows, boolean more) {
    public View {
      rows = List.copyOf(rows);
    }
  }

  /**
   * An order that was found.
   *
   * @param page of the order
   * @param stage where it stands
   */
  public record Row(String orderId, String page, String stage, String value) {}

  static Call read(HttpRequest request, Role role) {
    String wanted = request.queryValue("q").orElse("").strip();
    return new Call.Visit(scene ->
        IdText.requestFault(wanted).isPresent()
            ? found(request, scene, wanted, List.of())
            : byId(request, scene, wanted));
  }

  private static Call byId(HttpRequest request, Scene scene, String wanted) {
    Call otherwise = byWhatElse(request, scene, wanted);
    return IdText.orderFault(wanted).isPresent()
        ? otherwise
        : new Call.Look(
            OrderNames.either(wanted, scene.role()),
            order -> order.map(it -> lead(request, it)).orElse(otherwise));
  }

  private static Call byWhatElse(HttpRequest request, Scene scene, String wanted) {
    return new Call.Find(
        wanted,
        AT_ONCE + 1,
        ids ->
            new Call.LookAtEach(
                ids.stream().map(id -> new OrderName(id, OrderName.Whose.MARKETPLACE)).toList(),
                orders ->
                    found(
                        request,
                        scene,
                        wanted,
                        orders.stream().flatMap(Optional::stream).toList())));
  }

  private static Call found(HttpRequest request, Scene scene, String wanted, List<Order> orders) {
    return orders.size() == 1
        ? lead(request, orders.getFirst())
        : new Call.Answered(page(request, scene, wanted, orders));
  }

  private static Call lead(HttpRequest request, Order order) {
    return new Call.Answered(
        Pages.redirect(Place.root(request) + Place.base(request) + page(order)));
  }

  private static HttpReply page(
      HttpRequest request, Scene scene, String wanted, List<Order> orders) {
    Frame frame = Frame.of(request, scene);
    List<Row> rows =
        orders.stream().limit(AT_ONCE).map(order -> row(order, frame.texts())).toList();
    return Pages.page("search", frame, new View(wanted, rows, orders.size() > AT_ONCE));
  }

  private static Row row(Order order, Texts texts) {
    return new Row(
        order.ids().orderId(),
        page(order),
        texts.of("stage." + order.stage().name()),
        worth(order, texts));
  }

  private static String worth(Order order, Texts texts) {
    @Nullable Long value = order.knownValue();
    return value == null
        ? texts.of("search.no-value")
        : texts.money(value, order.content().currency());
  }

  private static String page(Order order) {
    return Place.order(order.ids().orderId());
  }
}
