package countermand.dialects.unicommerce;

/**
 * Unicommerce's spellings, all in one place; from its pages post-orders-cancel, authentication,
 * mp-post-authentication, post_cancel_to_uc. The pages spell some fields in two ways (orderId,
 * orderID): names are written as in their JSON examples, and read without regard to case.
 */
final class Words {
  static final String AUTH_TOKEN = "/authToken";
  static final String ORDERS_CANCEL = "/orders/cancel";
  static final String ORDER_CANCEL = "/uc/v1/order/cancel";

  static final String HEADER_API_KEY = "apiKey";
  static final String HEADER_CLIENT = "clientid";
  static final String HEADER_MERCHANT = "merchantid";
  static final String HEADER_SECURITY_KEY = "securitykey";

  static final String USERNAME = "username";
  static final String PASSWORD = "password";

  static final String ORDER_ID = "orderId";
  static final String ORDER_ITEMS = "orderItems";
  static final String ORDER_ITEM_ID = "orderItemId";
  static final String PRODUCT_ID = "productId";
  static final String VARIANT_ID = "variantId";
  static final String QUANTITY = "quantity";

  static final String SALE_ORDER_CODE = "saleOrderCode";
  static final String SKU_CODES = "cancelledSkuCodes";
  static final String REASON = "cancellationReason";

  static final String STATUS = "status";
  static final String MESSAGE = "message";
  static final String DATA = "data";
  static final String ERROR_MESSAGE = "errorMessage";
  static final String ACCESS_TOKEN = "accessToken";

  static final String ALL = "SUCCESS";
  static final String SOME = "PARTIAL_SUCCESS";
  static final String NONE = "FAILED";
  static final String INVALID_CREDENTIALS = "INVALID_CREDENTIALS";
  static final String YES = "success";
  static final String NO = "failure";

  /** "Do not leave the unwanted fields empty": what stands in a text that says nothing. */
  static final String NOTHING = "NULL";

  private Words() {}
}
