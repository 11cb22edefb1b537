package countermand.pages;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.DeliveryState;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Redelivered;
import countermand.dialects.ids.PathText;

/** {@code POST …/deliveries/{id}/redeliver}: an operator has a party told again. */
final class RedeliverPage {
  private RedeliverPage() {}

  static Call read(HttpRequest request, Role role) {
    if (!SessionCookie.owns(request, Form.of(request))) {
      return new Call.Answered(Denials.foreignForm(request));
    }
    String id = PathText.decode(request.pathParameters().getOrDefault("id", "")).orElse("");
    return new Call.Redeliver(id, done -> reply(request, done));
  }

  private static HttpReply reply(HttpRequest request, Redelivered done) {
    return switch (done) {
      case Redelivered.Again(DeliveryState now) -> toOrder(request, now);
      case Redelivered.Untellable _ -> Denials.untellable(request);
      case Redelivered.NotFound _ -> Denials.notFound(request);
      case Redelivered.Busy _ -> Denials.busy(request);
    };
  }

  private static HttpReply toOrder(HttpRequest request, DeliveryState now) {
    return Pages.redirect(
        Place.root(request) + Place.base(request) + Place.order(now.orderId()) + "#notices");
  }
}
