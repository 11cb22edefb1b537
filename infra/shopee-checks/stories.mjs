// What a seller's app does with Shopee's client, and what it meets.

import assert from "node:assert/strict";

import { Meddler } from "./meddler.mjs";
import { ONE } from "./world.mjs";

const WHOLE = { cancel_reason: "CUSTOMER_REQUEST" };
const NOT_IN_CANCEL = "Invalid order_status.The order status should be IN_CANCEL.";

export const stories = {
  "the client gets its tokens": async (world) => {
    const client = world.client();
    const token = await client.authenticateWithCode(world.demo.seller.code, Number(world.demo.seller.shopId));
    assert.equal(token.expire_in, 14_400);
    assert.deepEqual(token.shop_id_list, [Number(world.demo.seller.shopId)]);
  },

  "it cancels an order, and again with the same answer": async (world) => {
    const client = await world.seller();
    const order_sn = await world.order();
    const first = await client.order.cancelOrder({ order_sn, ...WHOLE });
    const again = await client.order.cancelOrder({ order_sn, ...WHOLE });
    assert.deepEqual(again.response.update_time, first.response.update_time);
    const order = await seen(client, order_sn);
    assert.equal(order.order_status, "CANCELLED");
    assert.equal(order.cancel_by, "seller");
    assert.deepEqual(order.update_time, first.response.update_time);
  },

  "it cancels an order for what is out of stock": async (world) => {
    const client = await world.seller();
    const order_sn = await world.order();
    const { item_id, model_id } = ONE;
    await client.order.cancelOrder({ order_sn, cancel_reason: "OUT_OF_STOCK", item_list: [{ item_id, model_id }] });
    assert.equal((await seen(client, order_sn)).cancel_reason, "OUT_OF_STOCK");
  },

  "it asks what units are worth, and cancels them": async (world) => {
    const client = await world.seller();
    const order_sn = await world.order();
    const partial_cancel_item_list = [ONE];
    const estimate = await client.order.getEstimateCancelValue({ order_sn, partial_cancel_item_list });
    assert.equal(estimate.response.cancel_value_price, "10.00");
    await client.order.cancelOrder({ order_sn, cancel_reason: "OUT_OF_STOCK", partial_cancel_item_list });
    const order = await seen(client, order_sn);
    assert.equal(order.order_status, "READY_TO_SHIP");
    assert.equal(order.total_amount, 15);
    assert.equal(order.item_list[0].cancelled_qty, 1);
    assert.equal(order.can_partial_cancel_order, true);
  },

  "it accepts a buyer's request": async (world) => {
    const client = await world.seller();
    const order_sn = await world.orderInCancel();
    assert.equal((await seen(client, order_sn)).order_status, "IN_CANCEL");
    await client.order.handleBuyerCancellation({ order_sn, operation: "ACCEPT" });
    await client.order.handleBuyerCancellation({ order_sn, operation: "ACCEPT" });
    assert.equal((await seen(client, order_sn)).cancel_by, "buyer");
  },

  "it rejects a buyer's request": async (world) => {
    const client = await world.seller();
    const order_sn = await world.orderInCancel();
    await client.order.handleBuyerCancellation({ order_sn, operation: "REJECT" });
    assert.equal((await seen(client, order_sn)).order_status, "READY_TO_SHIP");
    await meets("order.cancel_order_invalid_status", NOT_IN_CANCEL, 200, () =>
      client.order.handleBuyerCancellation({ order_sn, operation: "ACCEPT" }));
  },

  "it refreshes a token whose time is over": async (world) => {
    const client = await world.seller();
    const before = await client.getAuthToken();
    await client.tokenStorage.store({ ...before, expired_at: Date.now() - 1 });
    await seen(client, await world.order());
    assert.notEqual((await client.getAuthToken()).access_token, before.access_token);
  },

  "it refreshes a token that is not taken": async (world) => {
    const client = await world.seller();
    const before = await client.getAuthToken();
    await client.tokenStorage.store({ ...before, access_token: "nobodys" });
    await seen(client, await world.order());
    assert.notEqual((await client.getAuthToken()).refresh_token, before.refresh_token);
  },

  "it cannot refresh with the same token twice": async (world) => {
    const client = await world.seller();
    const { refresh_token, shop_id } = await client.getAuthToken();
    await client.auth.getRefreshToken(refresh_token, shop_id);
    await meets(
      "error_shop_refresh_token",
      "Your refresh token is error ,please check refresh token or shopid.",
      200,
      () => client.auth.getRefreshToken(refresh_token, shop_id),
    );
  },

  "it meets errors of its own": async (world) => {
    const client = await world.seller();
    const token = await client.getAuthToken();
    const other = world.client({ partner_key: "another" });
    await other.tokenStorage.store(token);
    await meets("error_sign", "Wrong sign.", 403, () => other.order.cancelOrder({ order_sn: "N", ...WHOLE }));
    await meets("invalid_code", "The code is expired or used or invalid, please check the code.", 200, () =>
      client.authenticateWithCode("nobodys", token.shop_id));
    await client.tokenStorage.store({ ...token, shop_id: 1 });
    await meets("order. error_permission", "Please link shop and partner on seller center first.", 403, () =>
      client.order.cancelOrder({ order_sn: "N", ...WHOLE }));
    const forgetful = world.client();
    forgetful.tokenStorage.token = { ...token, access_token: "nobodys" };
    forgetful.tokenStorage.store = async () => {};
    await meets("error_auth", "Invalid access_token.", 403, () =>
      forgetful.order.cancelOrder({ order_sn: "N", ...WHOLE }));
    const confined = await world.confined(["/api/v2/order/get_order_detail", "/api/v2/auth/token/get"]);
    await meets("error_auth", "No permission to current api.", 403, () =>
      confined.order.cancelOrder({ order_sn: "N", ...WHOLE }));
  },

  "it meets errors of its orders": async (world) => {
    const client = await world.seller();
    const cancels = (order_sn, more = WHOLE) => client.order.cancelOrder({ order_sn, ...more });
    await meets("error_not_found", "Wrong parameters, detail: the order is not found.", 200, () => cancels("NONE"));
    await meets("error_param", "Wrong parameters, detail: order_sn is a required field.", 200, () => cancels(undefined));
    const warehouses = await world.order({ fulfilledBy: "marketplace" });
    await meets("order. error_param", "You can not cancel warehouse order.", 200, () => cancels(warehouses));
    const order_sn = await world.order();
    await meets("order.order_status_invalid", NOT_IN_CANCEL, 200, () =>
      client.order.handleBuyerCancellation({ order_sn, operation: "ACCEPT" }));
    await meets("error_param", "Wrong parameters, detail: not so many units are left of item 1680783.", 200, () =>
      cancels(order_sn, { cancel_reason: "OUT_OF_STOCK", partial_cancel_item_list: [{ ...ONE, model_quantity: 3 }] }));
    await world.invoices(order_sn);
    await meets("order.error_limit", "Can not cancel this order.", 200, () => cancels(order_sn));
  },

  "it meets errors of its parameters": async (world) => {
    const client = await world.seller();
    const errors = [
      ["partner_id", undefined, "There is no partner_id in query."],
      ["partner_id", "x", "Invalid partner_id."],
      ["timestamp", undefined, "no timestamp"],
      ["timestamp", "x", "Invalid timestamp"],
      ["timestamp", "1610000000", "Timestamp is expired."],
      ["sign", undefined, "There is no sign in query."],
      ["access_token", undefined, "There is no access_token in query."],
      ["shop_id", undefined, "There is no shop_id in query."],
    ];
    for (const [name, value, message] of errors) {
      const meddler = await Meddler.before(world.url, name, value);
      try {
        client.setBaseUrl(`${meddler.url}/api/v2`);
        await meets("error_param", message, 403, () => client.order.cancelOrder({ order_sn: "N", ...WHOLE }));
      } finally {
        meddler.close();
      }
    }
  },

  "it meets a marketplace that cannot hear of units": async (world) => {
    const other = await world.besides("vtex");
    const client = await other.seller();
    const order_sn = await other.order();
    await assert.rejects(
      () => client.order.cancelOrder({ order_sn, cancel_reason: "OUT_OF_STOCK", partial_cancel_item_list: [ONE] }),
      (thrown) => {
        assert.equal(thrown.data.error, "error_permission");
        assert.match(thrown.data.message, /^Sorry you don't have the permission, detail: /);
        return true;
      },
    );
  },

  "it meets a limit": async (world) => {
    const client = await world.limited(1);
    const calls = async () => {
      for (let i = 0; i < 6; i++) {
        await client.order.getOrderDetail({ order_sn_list: ["N"] }).catch((thrown) => {
          if (thrown.status !== 200) {
            throw thrown;
          }
        });
      }
    };
    await meets(
      "error_rate_limit",
      "Too many requests. You have reached the rate limit. Please try again later.",
      429,
      calls,
    );
  },

  "it asks for the pushes that it has lost, and confirms them": async (world) => {
    const client = await world.seller();
    const first = await client.push.getLostPushMessage();
    await client.push.confirmConsumedLostPushMessage({ last_message_id: first.response.last_message_id });
    await world.wantsPushes(false);
    const order_sn = await world.orderInCancel();
    await world.rests();
    await world.wantsPushes(true);
    const { push_message_list, has_next_page, last_message_id } = (await client.push.getLostPushMessage()).response;
    assert.deepEqual(push_message_list.map((push) => push.data.data.ordersn), [order_sn]);
    assert.equal(push_message_list[0].data.data.status, "IN_CANCEL");
    assert.equal(has_next_page, false);
    await client.push.confirmConsumedLostPushMessage({ last_message_id });
    assert.deepEqual((await client.push.getLostPushMessage()).response.push_message_list, []);
    await meets("error_data", "data not exist", 200, () =>
      client.push.confirmConsumedLostPushMessage({ last_message_id: last_message_id + 1 }));
  },

  "it meets what is broken behind us, and is answered again afterwards": async (world) => {
    const client = await world.seller();
    const order_sn = await world.order();
    const broken = [
      ["fail", "error_server", "System error. Please try again later."],
      ["drop", "error_network", "Inner http call failed"],
    ];
    for (const [mode, error, message] of broken) {
      await world.breaks({ target: "dynamodb", mode, calls: 1000 });
      try {
        await meets(error, message, 503, () => client.order.cancelOrder({ order_sn, ...WHOLE }));
      } finally {
        await world.breaks({ target: "dynamodb", mode: "off" });
      }
    }
    await client.order.cancelOrder({ order_sn, ...WHOLE });
  },
};

async function seen(client, order_sn) {
  const answer = await client.order.getOrderDetail({ order_sn_list: [order_sn] });
  return answer.response.order_list[0];
}

async function meets(error, message, status, call) {
  await assert.rejects(call, (thrown) => {
    assert.equal(thrown.name, "ShopeeApiError", String(thrown.stack));
    assert.equal(thrown.data.error, error);
    assert.equal(thrown.data.message, message);
    assert.equal(thrown.status, status);
    assert.match(thrown.data.request_id, /^[0-9a-f]{32}$/);
    return true;
  });
}
