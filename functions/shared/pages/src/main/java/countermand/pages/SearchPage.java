package countermand.pages;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Scene;
import countermand.dialects.ids.IdText;
import countermand.dialects.ids.OrderNames;

/** {@code GET /console/search}: leads to the order that a text names. */
public final class SearchPage {
  private SearchPage() {}

  /**
   * What the page shows where nothing was found.
   *
   * @param wanted what was looked for; empty where nothing was
   */
  public record View(String wanted) {}

  static Call read(HttpRequest request, Role role) {
    String wanted = request.queryValue("q").orElse("").strip();
    return new Call.Visit(scene ->
        IdText.orderFault(wanted).isPresent()
            ? new Call.Answered(nothing(request, scene, wanted))
            : new Call.Look(
                OrderNames.either(wanted, role),
                found ->
                    new Call.Answered(
                        found
                            .map(order -> found(request, order.ids().orderId()))
                            .orElseGet(() -> nothing(request, scene, wanted)))));
  }

  private static HttpReply found(HttpRequest request, String orderId) {
    return Pages.redirect(
        Place.root(request) + Place.base(request) + "orders/" + Place.encoded(orderId));
  }

  private static HttpReply nothing(HttpRequest request, Scene scene, String wanted) {
    return Pages.page("search", Frame.of(request, scene), new View(wanted));
  }
}
