package countermand.dialects.vtex;

import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.Operation;
import countermand.dialects.Route;
import countermand.dialects.ids.OrderNames;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Which route means what, and for whom: the same path is each side's own call. */
final class VtexRoutes {
  private static final String PROTOCOL = "/pvt/orders/{orderId}/cancel";
  private static final String OMS = "/api/oms/pvt/orders/{orderId}";
  private static final String DOCUMENT = "/api/orders/pvt/document/{orderId}";

  private VtexRoutes() {}

  static Map<Route, Operation> table() {
    return Map.of(
        post(PROTOCOL), protocolCancel(),
        post("/links/{link}" + PROTOCOL), protocolCancel(),
        post(OMS + "/cancel"), cancel(Words.OMS_DATE),
        post(DOCUMENT + "/cancel"), cancel(Words.DOCUMENT_DATE),
        post(OMS + "/deny-cancellation-request"), deny(),
        post(DOCUMENT + "/deny-cancellation-request"), deny());
  }

  /**
   * The Marketplace Protocol: a marketplace calls its external seller and names the seller's id; an
   * external seller calls the marketplace and names the marketplace's.
   */
  private static Operation protocolCancel() {
    VtexReader callback =
        new VtexReader(
            VtexBody::read,
            (id, _) -> new OrderName(id, OrderName.Whose.SELLER),
            Meanings::callback,
            new Answers(Receipts::confirmation, _ -> HttpReply.empty(200)));
    VtexReader externalSeller =
        new VtexReader(
            VtexBody::read,
            (id, _) -> new OrderName(id, OrderName.Whose.MARKETPLACE),
            Meanings::sellerCancel,
            receipt(Words.OMS_DATE));
    return new Operation(Map.of(Role.MARKETPLACE, callback, Role.SELLER, externalSeller));
  }

  private static Operation cancel(DateTimeFormatter date) {
    VtexReader marketplace =
        new VtexReader(
            VtexBody::readAny, OrderNames::either, Meanings::marketplaceCancel, receipt(date));
    VtexReader seller =
        new VtexReader(
            VtexBody::readAny, OrderNames::either, Meanings::sellerCancel, receipt(date));
    return new Operation(Map.of(Role.MARKETPLACE, marketplace, Role.SELLER, seller));
  }

  private static Operation deny() {
    VtexReader seller =
        new VtexReader(
            VtexBody::read,
            OrderNames::either,
            Meanings::deny,
            new Answers(_ -> HttpReply.empty(200), VtexError::refused));
    return new Operation(Map.of(Role.SELLER, seller));
  }

  private static Answers receipt(DateTimeFormatter date) {
    return new Answers(done -> Receipts.receipt(done, date), VtexError::refused);
  }

  private static Route post(String resource) {
    return new Route("POST", resource);
  }
}
