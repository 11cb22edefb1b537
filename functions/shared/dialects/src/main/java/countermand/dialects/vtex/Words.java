package countermand.dialects.vtex;

import countermand.core.InvoiceType;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * VTEX's spellings, all in one place. Fields: the Marketplace Protocol's and the Orders API's
 * OpenAPI documents, and the guide "Order canceling improvements".
 */
final class Words {
  static final String HEADER_KEY = "X-VTEX-API-AppKey";
  static final String HEADER_TOKEN = "X-VTEX-API-AppToken";

  /** The same two in a registered endpoint's query, beside the headers' own names. */
  static final String QUERY_KEY = "appKey";

  static final String QUERY_TOKEN = "appToken";

  static final String REASON = "reason";
  static final String REQUESTED_BY_USER = "requestedByUser";
  static final String REQUEST_ID = "cancellationRequestId";
  static final String REQUEST_DATE = "cancellationRequestDate";
  static final String DENY_REASON = "denyReason";

  static final String DATE = "date";
  static final String ORDER_ID = "orderId";
  static final String MARKETPLACE_ORDER_ID = "marketplaceOrderId";
  static final String RECEIPT = "receipt";

  static final String MARKETPLACE_ORDER_GROUP = "marketplaceOrderGroup";
  static final String MARKETPLACE_PAYMENT_VALUE = "marketplacePaymentValue";
  static final String FOLLOW_UP_EMAIL = "followUpEmail";
  static final String SHIPPING_DATA = "shippingData";
  static final String LOGISTICS_INFO = "logisticsInfo";

  static final String ITEMS = "items";
  static final String ITEM_INDEX = "itemIndex";
  static final String ID = "id";
  static final String QUANTITY = "quantity";
  static final String PRICE = "price";

  static final String TYPE = "type";
  static final String INVOICE_NUMBER = "invoiceNumber";
  static final String INVOICE_VALUE = "invoiceValue";
  static final String ISSUANCE_DATE = "issuanceDate";

  /** The PII version's name for it. */
  static final String ISSUED_DATE = "issuedDate";

  /** In any case: the guides write them in lower case, too. */
  static final Map<String, InvoiceType> INVOICE_TYPES =
      Map.of("output", InvoiceType.OUTPUT, "input", InvoiceType.INPUT);

  /** The one error code that VTEX documents for a wrong status (start-handling, 409). */
  static final String CODE_WRONG_STATUS = "OMS003";

  /** The one error code that VTEX documents for wrong credentials (start-handling, 401). */
  static final String CODE_UNAUTHENTICATED = "1";

  /** The callback's and the authorization's answer: "2014-10-06 18:52:00". */
  static final DateTimeFormatter CALLBACK_DATE = utc("uuuu-MM-dd HH:mm:ss");

  /** The OMS's answers: "2014-02-07T15:22:56.7612218-02:00". */
  static final DateTimeFormatter OMS_DATE = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSxxx");

  /** The PII version's answers: "2024-09-26T00:00:00Z". */
  static final DateTimeFormatter DOCUMENT_DATE = utc("uuuu-MM-dd'T'HH:mm:ss'Z'");

  /** An order's cancellation: "2023-08-04T15:45:02.1306363Z". */
  static final DateTimeFormatter UTC_DATE = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'");

  private Words() {}

  static String of(InvoiceType type) {
    return switch (type) {
      case OUTPUT -> "Output";
      case INPUT -> "Input";
    };
  }

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
