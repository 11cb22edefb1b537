package countermand.dialects.shopee;

/**
 * What Shopee says instead of an answer, in its own words: slips and spaces too, since callers
 * compare them.
 *
 * @param error the code
 * @param message for a person
 */
record ShopeeError(String error, String message) {
  private static final String PARAM = "error_param";
  private static final String AUTH = "error_auth";
  private static final String UINT32 =
      " is invalid, should be an integer between 0 and 4294967295.";

  static final ShopeeError NO_PARTNER_ID = param("There is no partner_id in query.");
  static final ShopeeError BAD_PARTNER_ID = param("Invalid partner_id.");
  static final ShopeeError LARGE_PARTNER_ID = param("Partner_id" + UINT32);
  static final ShopeeError NO_TIMESTAMP = param("no timestamp");
  static final ShopeeError BAD_TIMESTAMP = param("Invalid timestamp");
  static final ShopeeError LARGE_TIMESTAMP = param("Timestamp" + UINT32);
  static final ShopeeError OLD_TIMESTAMP = param("Timestamp is expired.");
  static final ShopeeError NO_SIGN = param("There is no sign in query.");
  static final ShopeeError NO_ACCESS_TOKEN = param("There is no access_token in query.");
  static final ShopeeError NO_SHOP_ID = param("There is no shop_id in query.");
  static final ShopeeError BAD_SHOP_ID = param("shop_id" + UINT32);
  static final ShopeeError WRONG_SIGN = new ShopeeError("error_sign", "Wrong sign.");
  static final ShopeeError NOT_LINKED =
      new ShopeeError(
          "order. error_permission", "Please link shop and partner on seller center first.");
  static final ShopeeError TOKEN_UNKNOWN = new ShopeeError(AUTH, "Invalid access_token.");
  static final ShopeeError TOKEN_ENDED =
      new ShopeeError("invalid_acceess_token", "Invalid access_token, please have a check.");
  static final ShopeeError NOT_ALLOWED = new ShopeeError(AUTH, "No permission to current api.");
  static final ShopeeError NO_SUCH_API =
      param("Permission denied. This API is currently offline or the request path is incorrect.");
  static final ShopeeError RATE_LIMIT =
      new ShopeeError(
          "error_rate_limit",
          "Too many requests. You have reached the rate limit. Please try again later.");
  static final ShopeeError SERVER =
      new ShopeeError("error_server", "System error. Please try again later.");
  static final ShopeeError NETWORK = new ShopeeError("error_network", "Inner http call failed");

  static final ShopeeError NOT_CANCELLABLE =
      new ShopeeError("order.error_limit", "Can not cancel this order.");
  static final ShopeeError WAREHOUSE =
      new ShopeeError("order. error_param", "You can not cancel warehouse order.");
  static final ShopeeError NOTHING_ASKED =
      new ShopeeError(
          "order.order_status_invalid",
          "Invalid order_status.The order status should be IN_CANCEL.");
  static final ShopeeError ANSWERED_ALREADY =
      new ShopeeError(
          "order.cancel_order_invalid_status",
          "Invalid order_status.The order status should be IN_CANCEL.");

  static final ShopeeError NO_SUCH_MESSAGE = new ShopeeError("error_data", "data not exist");

  static final ShopeeError BAD_CODE =
      new ShopeeError(
          "invalid_code", "The code is expired or used or invalid, please check the code.");
  static final ShopeeError CODE_OF_OTHER_SHOP =
      new ShopeeError(
          "invalid_shop_id", "The code or shop_id is wrong, please check the code or the shop_id.");
  static final ShopeeError BAD_REFRESH_TOKEN =
      new ShopeeError(
          "error_shop_refresh_token",
          "Your refresh token is error ,please check refresh token or shopid.");
  static final ShopeeError REFRESH_TOKEN_ENDED =
      new ShopeeError("refresh_token_expired", "Your refresh_token expired.");
  static final ShopeeError REFRESH_OF_OTHER_SHOP =
      new ShopeeError("shop_no_linked", "Partner and shop has no linked.");

  /** What is asked for cannot be understood. */
  static ShopeeError wrong(String detail) {
    return param("Wrong parameters, detail: " + detail);
  }

  /** There is no such order. */
  static ShopeeError notFound() {
    return new ShopeeError("error_not_found", "Wrong parameters, detail: the order is not found.");
  }

  /** It is understood, and not for this caller to have. */
  static ShopeeError noPermission(String detail) {
    return new ShopeeError(
        "error_permission", "Sorry you don't have the permission, detail: " + detail);
  }

  private static ShopeeError param(String message) {
    return new ShopeeError(PARAM, message);
  }
}
