package countermand.dialects.nativeapi;

import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.ids.OrderNames;
import countermand.dialects.ids.PathId;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonWriter;
import java.util.Optional;
import java.util.function.Function;

/** Reads of one order. */
final class Reads {
  private Reads() {}

  static Call order(HttpRequest request, Role role) {
    return of(
        request,
        id -> new Call.ShowOrder(OrderNames.either(id, role), o -> reply(o, OrderView::of)));
  }

  static Call eligibility(HttpRequest request, Role role) {
    return of(
        request,
        id ->
            new Call.ShowEligibility(
                OrderNames.either(id, role), e -> reply(e, EligibilityView::of)));
  }

  /** Both sides see all that either was told of their order. */
  static Call deliveries(HttpRequest request, Role role) {
    return of(
        request,
        id ->
            new Call.ShowDeliveries(
                OrderNames.either(id, role),
                found -> reply(found, all -> DeliveriesReader.ofOrder(all, role))));
  }

  /** {@code POST …/erasure}: every free text of the order goes; the operator's alone. */
  static Call erasure(HttpRequest request, Role role) {
    return of(
        request,
        id ->
            new Call.EraseTexts(
                OrderNames.either(id, role),
                found -> found ? HttpReply.empty(204) : Answers.orderNotFound()));
  }

  private static Call of(HttpRequest request, Function<String, Call> call) {
    return switch (PathId.order(request)) {
      case PathId.Good good -> call.apply(good.id());
      case PathId.Bad bad ->
          new Call.Answered(
              Problem.malformed("/" + bad.name(), bad.name() + " " + bad.message()).reply());
    };
  }

  private static <T> HttpReply reply(Optional<T> found, Function<T, Json> view) {
    return found
        .map(it -> HttpReply.json(200, JsonWriter.write(view.apply(it))))
        .orElseGet(Answers::orderNotFound);
  }
}
