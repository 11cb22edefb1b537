package countermand.dialects.shopee;

/**
 * Shopee's spellings, all in one place; from its Open Platform's pages v2.order.cancel_order,
 * v2.order.handle_buyer_cancellation, v2.order.get_estimate_cancel_value,
 * v2.order.get_order_detail, v2.public.get_access_token, v2.public.refresh_access_token,
 * v2.push.get_lost_push_message and v2.push.confirm_consumed_lost_push_message.
 */
final class Words {
  /** What every path begins with, and what some clients sign from, whatever is in front of it. */
  static final String API = "/api/v2/";

  static final String AUTH = API + "auth/";
  static final String TOKEN_GET = AUTH + "token/get";
  static final String ACCESS_TOKEN_GET = AUTH + "access_token/get";
  static final String CANCEL_ORDER = API + "order/cancel_order";
  static final String HANDLE_BUYER_CANCELLATION = API + "order/handle_buyer_cancellation";
  static final String GET_ESTIMATE_CANCEL_VALUE = API + "order/get_estimate_cancel_value";
  static final String GET_ORDER_DETAIL = API + "order/get_order_detail";

  static final String PUSHES = API + "push/";
  static final String GET_LOST_PUSH_MESSAGE = PUSHES + "get_lost_push_message";
  static final String CONFIRM_LOST_PUSH_MESSAGE = PUSHES + "confirm_consumed_lost_push_message";

  static final String PUSH = "/shopee/push";

  static final String PARTNER_ID = "partner_id";
  static final String TIMESTAMP = "timestamp";
  static final String SIGN = "sign";
  static final String ACCESS_TOKEN = "access_token";
  static final String SHOP_ID = "shop_id";

  static final String ERROR = "error";
  static final String MESSAGE = "message";
  static final String REQUEST_ID = "request_id";
  static final String RESPONSE = "response";

  static final String ORDER_SN = "order_sn";
  static final String ORDER_SN_LIST = "order_sn_list";
  static final String PENDING_TOO = "request_order_status_pending";
  static final String CANCEL_REASON = "cancel_reason";
  static final String ITEM_LIST = "item_list";
  static final String PARTIAL_LIST = "partial_cancel_item_list";
  static final String ITEM_ID = "item_id";
  static final String MODEL_ID = "model_id";
  static final String PROMOTION_GROUP_ID = "promotion_group_id";
  static final String MODEL_QUANTITY = "model_quantity";
  static final String OPERATION = "operation";
  static final String UPDATE_TIME = "update_time";
  static final String CANCEL_VALUE_PRICE = "cancel_value_price";

  static final String CODE = "code";
  static final String REFRESH_TOKEN = "refresh_token";
  static final String EXPIRE_IN = "expire_in";
  static final String SHOP_ID_LIST = "shop_id_list";

  static final String ORDER_LIST = "order_list";
  static final String ORDER_STATUS = "order_status";
  static final String OPTIONAL_FIELDS = "response_optional_fields";
  static final String CURRENCY = "currency";
  static final String TOTAL_AMOUNT = "total_amount";
  static final String PAY_TIME = "pay_time";
  static final String FULFILLMENT_FLAG = "fulfillment_flag";
  static final String BY_SHOPEE = "fulfilled_by_shopee";
  static final String ORDER_ITEM_ID = "order_item_id";
  static final String QUANTITY_PURCHASED = "model_quantity_purchased";
  static final String DISCOUNTED_PRICE = "model_discounted_price";
  static final String PROMOTION_TYPE = "promotion_type";
  static final String BUNDLE_DEAL = "bundle_deal";
  static final String CANCELLED_QTY = "cancelled_qty";
  static final String CANCEL_REQUESTED_QTY = "cancel_requested_qty";

  static final String ACCEPT = "ACCEPT";
  static final String REJECT = "REJECT";
  static final String IN_CANCEL = "IN_CANCEL";
  static final String CANCELLED = "CANCELLED";

  static final String DATA = "data";
  static final String ORDERSN = "ordersn";
  static final String STATUS = "status";
  static final String LAST_MESSAGE_ID = "last_message_id";

  private Words() {}
}
