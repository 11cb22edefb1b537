package countermand.dialects.nativeapi;

import countermand.core.Command;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Operation;
import countermand.dialects.Route;
import countermand.dialects.ids.OrderNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Which route means what, and for whom. */
final class NativeRoutes {
  private static final String LINK = "/v1/links/{link}";
  private static final String ORDER = LINK + "/orders/{orderId}";
  private static final String REQUESTS = ORDER + "/cancellation-requests";
  private static final String REQUEST = REQUESTS + "/{requestId}";

  private final Map<Route, Operation> table = new LinkedHashMap<>();

  private NativeRoutes() {}

  static Map<Route, Operation> table() {
    NativeRoutes routes = new NativeRoutes();
    routes.marketplace();
    routes.seller();
    routes.reads();
    routes.operator();
    return Map.copyOf(routes.table);
  }

  private void marketplace() {
    // A placement makes the order's name, so its path can only carry the marketplace's.
    put(
        "PUT",
        ORDER,
        Map.of(
            Role.MARKETPLACE,
            new CommandReader(
                (id, _) -> new OrderName(id, OrderName.Whose.MARKETPLACE), PlacementReader::read)));
    post(
        ORDER + "/payment-approval",
        Role.MARKETPLACE,
        asked -> new Command.ApprovePayment(asked.body().instant("at")));
    post(REQUESTS, Role.MARKETPLACE, CancellationReader::request);
    post(REQUEST + "/withdraw", Role.MARKETPLACE, AnswerReader::withdraw);
    post(ORDER + "/marketplace-cancellation", Role.MARKETPLACE, CancellationReader::byMarketplace);
  }

  private void seller() {
    post(ORDER + "/cancellation", Role.SELLER, CancellationReader::bySeller);
    post(REQUEST + "/accept", Role.SELLER, AnswerReader::accept);
    post(REQUEST + "/decline", Role.SELLER, AnswerReader::decline);
    post(ORDER + "/handling", Role.SELLER, _ -> new Command.StartHandling());
    post(ORDER + "/invoices", Role.SELLER, InvoiceReader::read);
    post(ORDER + "/shipment", Role.SELLER, _ -> new Command.Ship());
    post(ORDER + "/return", Role.SELLER, _ -> new Command.ReturnGoods());
  }

  private void reads() {
    get(ORDER, Reads::order);
    get(ORDER + "/eligibility", Reads::eligibility);
    get(ORDER + "/deliveries", Reads::deliveries);
    get(LINK + "/decisions", DecisionsReader::read);
    get(LINK + "/events", FeedReader::read);
    get("/v1/cancel-reasons", CancelReasons::read);
  }

  private void operator() {
    put("GET", LINK + "/deliveries", Map.of(Role.OPERATOR, DeliveriesReader::list));
    put("POST", ORDER + "/erasure", Map.of(Role.OPERATOR, Reads::erasure));
    put(
        "POST",
        LINK + "/deliveries/{id}/redeliver",
        Map.of(Role.OPERATOR, DeliveriesReader::redeliver));
    operate("GET", "/v1/links", LinkReader::list);
    operate("PUT", LINK, LinkReader::put);
    operate("GET", LINK, LinkReader::show);
    operate("GET", LINK + "/log", LinkLogReader::read);
    operate("POST", LINK + "/credentials", CredentialsReader::issue);
    operate("GET", LINK + "/credentials", CredentialsReader::list);
    operate("DELETE", LINK + "/credentials/{id}", CredentialsReader::revoke);
    operate("PUT", LINK + "/secrets/{side}", SecretsReader::put);
  }

  private void operate(String method, String resource, Operation.Reader reader) {
    table.put(new Route(method, resource), new Operation(Map.of(Role.OPERATOR, reader), true));
  }

  private void post(String resource, Role role, Function<Asked, Command> reader) {
    put("POST", resource, Map.of(role, new CommandReader(OrderNames::either, reader)));
  }

  private void get(String resource, Operation.Reader reader) {
    put(
        "GET",
        resource,
        Map.of(Role.MARKETPLACE, reader, Role.SELLER, reader, Role.OPERATOR, reader));
  }

  private void put(String method, String resource, Map<Role, Operation.Reader> readers) {
    table.put(new Route(method, resource), new Operation(readers));
  }
}
