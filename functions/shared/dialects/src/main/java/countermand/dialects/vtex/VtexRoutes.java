package countermand.dialects.vtex;

import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.Operation;
import countermand.dialects.Route;
import countermand.dialects.ids.OrderNames;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Which route means what, and for whom: the same path is each side's own call. */
final class VtexRoutes {
  private static final String PLACEMENT = "/pvt/orders";
  private static final String PROTOCOL = PLACEMENT + "/{orderId}";
  private static final String OMS = "/api/oms/pvt/orders/{orderId}";
  private static final String OMS_USER = "/api/oms/user/orders/{orderId}";
  private static final String DOCUMENT = "/api/orders/pvt/document/{orderId}";
  private static final String INVOICE = "/invoice";
  private static final String INVOICES = "/invoices";
  private static final String ONE_INVOICE = INVOICE + "/{invoiceNumber}";

  /** The methods of a route that takes any. */
  private static final List<String> ANY = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final Map<Route, Operation> table = new LinkedHashMap<>();

  private VtexRoutes() {}

  static Map<Route, Operation> table() {
    VtexRoutes routes = new VtexRoutes();
    routes.protocol("");
    routes.protocol("/links/{link}");
    routes.upstream();
    routes.oms();
    routes.document();
    return Map.copyOf(routes.table);
  }

  /** Placements and invoices. */
  static boolean takesLargeBodies(Route route) {
    return route.resource().endsWith(PLACEMENT)
        || route.resource().endsWith(INVOICE)
        || route.resource().endsWith(INVOICES);
  }

  /**
   * The Marketplace Protocol: a marketplace calls its external seller and names the seller's id; an
   * external seller calls the marketplace and names the marketplace's.
   */
  private void protocol(String prefix) {
    BiFunction<String, Role, OrderName> sellers = (id, _) -> of(OrderName.Whose.SELLER, id);
    BiFunction<String, Role, OrderName> marketplaces =
        (id, _) -> of(OrderName.Whose.MARKETPLACE, id);
    post(prefix + PLACEMENT, Map.of(Role.MARKETPLACE, new PlacementReader()));
    post(
        prefix + PROTOCOL + "/fulfill",
        Map.of(
            Role.MARKETPLACE,
            new FulfilReader(
                new VtexReader(
                    VtexBody::readAny,
                    sellers,
                    Meanings::fulfill,
                    new Answers(Receipts::authorization, VtexError::refused)))));
    post(
        prefix + PROTOCOL + "/cancel",
        Map.of(
            Role.MARKETPLACE,
            new VtexReader(
                VtexBody::read,
                sellers,
                Meanings::callback,
                new Answers(Receipts::confirmation, _ -> HttpReply.empty(200))),
            Role.SELLER,
            new VtexReader(
                VtexBody::read, marketplaces, Meanings::sellerCancel, cancelled(Words.OMS_DATE))));
    post(prefix + PROTOCOL + INVOICE, invoice(marketplaces, Words.OMS_DATE));
    post(prefix + PROTOCOL + ONE_INVOICE, tracking(marketplaces));
    post(prefix + PROTOCOL + ONE_INVOICE + "/tracking", tracking(marketplaces));
  }

  /** What is none of ours, for sellers that have an endpoint behind us. */
  private void upstream() {
    Map<Role, Operation.Reader> marketplaces = Map.of(Role.MARKETPLACE, PassedOn::unknown);
    post("/pvt/orderForms/simulation", marketplaces);
    ANY.forEach(method -> put(method, "/links/{link}/pvt/{proxy+}", marketplaces));
  }

  private void oms() {
    post(OMS + "/cancel", cancel(Words.OMS_DATE));
    post(OMS + "/deny-cancellation-request", deny());
    post(OMS + "/start-handling", startHandling());
    post(OMS + INVOICE, invoice(OrderNames::either, Words.OMS_DATE));
    put("PATCH", OMS + ONE_INVOICE, tracking(OrderNames::either));
    put("PUT", OMS + ONE_INVOICE + "/tracking", tracking(OrderNames::either));
    put("GET", OMS, read());
    put("GET", OMS_USER, read());
  }

  /** The Orders API's PII version. */
  private void document() {
    post(DOCUMENT + "/cancel", cancel(Words.DOCUMENT_DATE));
    post(DOCUMENT + "/deny-cancellation-request", deny());
    post(DOCUMENT + "/actions/start-handling", startHandling());
    post(DOCUMENT + INVOICES, invoice(OrderNames::either, Words.UTC_DATE));
  }

  private static Map<Role, Operation.Reader> cancel(DateTimeFormatter date) {
    return Map.of(
        Role.MARKETPLACE,
        new VtexReader(
            VtexBody::readAny, OrderNames::either, Meanings::marketplaceCancel, cancelled(date)),
        Role.SELLER,
        new VtexReader(
            VtexBody::readAny, OrderNames::either, Meanings::sellerCancel, cancelled(date)));
  }

  private static Map<Role, Operation.Reader> deny() {
    return Map.of(
        Role.SELLER,
        new VtexReader(
            VtexBody::read,
            OrderNames::either,
            Meanings::deny,
            new Answers(_ -> HttpReply.empty(200), VtexError::refused)));
  }

  private static Map<Role, Operation.Reader> startHandling() {
    return Map.of(
        Role.SELLER,
        new VtexReader(
            VtexBody::readAny,
            OrderNames::either,
            Meanings::startHandling,
            new Answers(_ -> HttpReply.empty(204), VtexError::wrongStatus)));
  }

  private static Map<Role, Operation.Reader> invoice(
      BiFunction<String, Role, OrderName> naming, DateTimeFormatter date) {
    return Map.of(
        Role.SELLER,
        new InvoiceReader(
            naming,
            new Answers(
                done -> Receipts.of(done.order(), done.told().receipt(), date),
                VtexError::refused)));
  }

  private static Map<Role, Operation.Reader> tracking(BiFunction<String, Role, OrderName> naming) {
    return Map.of(Role.SELLER, new TrackingReader(naming, Words.OMS_DATE));
  }

  private static Map<Role, Operation.Reader> read() {
    return Map.of(Role.MARKETPLACE, OrderReader::read, Role.SELLER, OrderReader::read);
  }

  private static Answers cancelled(DateTimeFormatter date) {
    return new Answers(done -> Receipts.receipt(done, date), VtexError::refused);
  }

  private static OrderName of(OrderName.Whose whose, String id) {
    return new OrderName(id, whose);
  }

  private void post(String resource, Map<Role, Operation.Reader> readers) {
    put("POST", resource, readers);
  }

  private void put(String method, String resource, Map<Role, Operation.Reader> readers) {
    table.put(new Route(method, resource), new Operation(readers));
  }
}
