package countermand.dialects.vtex;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * VTEX's spellings, all in one place. Fields: the Marketplace Protocol's and the Orders API's
 * OpenAPI documents, and the guide "Order canceling improvements".
 */
final class Words {
  static final String HEADER_KEY = "X-VTEX-API-AppKey";
  static final String HEADER_TOKEN = "X-VTEX-API-AppToken";

  static final String REASON = "reason";
  static final String REQUESTED_BY_USER = "requestedByUser";
  static final String REQUEST_ID = "cancellationRequestId";
  static final String REQUEST_DATE = "cancellationRequestDate";
  static final String DENY_REASON = "denyReason";

  static final String DATE = "date";
  static final String ORDER_ID = "orderId";
  static final String MARKETPLACE_ORDER_ID = "marketplaceOrderId";
  static final String RECEIPT = "receipt";

  /** The one error code that VTEX documents for wrong credentials (start-handling, 401). */
  static final String CODE_UNAUTHENTICATED = "1";

  /** The callback's answer: "2014-10-06 18:52:00". */
  static final DateTimeFormatter CALLBACK_DATE = utc("uuuu-MM-dd HH:mm:ss");

  /** The OMS's answers: "2014-02-07T15:22:56.7612218-02:00". */
  static final DateTimeFormatter OMS_DATE = utc("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSxxx");

  /** The PII version's answers: "2024-09-26T00:00:00Z". */
  static final DateTimeFormatter DOCUMENT_DATE = utc("uuuu-MM-dd'T'HH:mm:ss'Z'");

  private Words() {}

  private static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
