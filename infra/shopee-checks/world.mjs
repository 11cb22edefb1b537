// What is around the client: the demo's link, and its marketplace, which speaks the native API.

import { randomUUID } from "node:crypto";

import { ShopeeSDK } from "@congminh1254/shopee-sdk";

const ITEM = 1680783;
const MODEL = 327890123;

/** One unit of the item of which each order has two. */
export const ONE = { item_id: ITEM, model_id: MODEL, model_quantity: 1 };

const LINES = [
  { lineId: "a", productId: String(ITEM), variantId: String(MODEL), quantity: 2, unitPrice: 1000 },
  { lineId: "b", productId: "1680784", quantity: 1, unitPrice: 500 },
];
const AN_HOUR_MS = 3_600_000;

export class World {
  constructor(url, demo) {
    this.url = url;
    this.demo = demo.links.find((link) => link.link === "demo-shopee");
    this.operator = demo.operator.authorization;
  }

  static async at(url) {
    const answer = await fetch(`${url}/_local/demo`);
    return new World(url, await answer.json());
  }

  /** The same hub, where the seller's marketplace speaks another protocol. */
  async besides(marketplace) {
    const demo = await this.#send("POST", "/_local/demo", { marketplace, seller: "shopee" });
    const world = new World(this.url, { links: [], operator: { authorization: this.operator } });
    world.demo = demo;
    return world;
  }

  /** The client, as an app has it before its seller has let it in. */
  client(changes = {}) {
    const { partnerId, partnerKey } = this.demo.seller;
    return new ShopeeSDK({
      partner_id: Number(partnerId),
      partner_key: partnerKey,
      base_url: `${this.url}/api/v2`,
      ...changes,
    });
  }

  /** The client, with the tokens that its seller's code is worth. */
  async seller() {
    const client = this.client();
    await client.authenticateWithCode(this.demo.seller.code, Number(this.demo.seller.shopId));
    return client;
  }

  /** A paid order, past the time in which it can just be cancelled. */
  async order(more = {}) {
    const id = `N${randomUUID().replaceAll("-", "").toUpperCase()}`;
    const paymentApprovedAt = new Date(Date.now() - AN_HOUR_MS).toISOString();
    const content = { value: 2500, currency: "BRL", lines: LINES, paymentApprovedAt, ...more };
    await this.#marketplace("PUT", `orders/${id}`, content);
    return id;
  }

  /** The same, with a buyer's request that waits for the seller. */
  async orderInCancel() {
    const id = await this.order();
    await this.#marketplace("POST", `orders/${id}/cancellation-requests`, { requestedByUser: true });
    return id;
  }

  /** The seller has written the invoice, so that nothing can be cancelled any more. */
  async invoices(id) {
    const { link, seller } = this.demo;
    const orders = `/v1/links/${link}/orders/${id}`;
    await this.#send("POST", `${orders}/handling`, {}, seller.authorization);
    const invoice = { type: "output", number: "1", value: 2500 };
    await this.#send("POST", `${orders}/invoices`, invoice, seller.authorization);
  }

  /** The next calls to something behind the functions fail, or do not any more. */
  async breaks(fault) {
    await this.#send("POST", "/_local/faults", fault);
  }

  /** A key for the demo's seller that may call nothing but this. */
  confined(only) {
    return this.#issued(this.demo.link, { side: "seller", only });
  }

  /** The client of a seller that may send so many requests a minute, once it has its tokens. */
  async limited(requestsPerMinute) {
    const link = `limited-${randomUUID().slice(0, 8)}`;
    const settings = { marketplace: { dialect: "native" }, seller: { dialect: "shopee" } };
    await this.#send("PUT", `/v1/links/${link}`, settings, this.operator);
    const client = await this.#issued(link, { side: "seller" });
    await this.#send("PUT", `/v1/links/${link}`, { ...settings, requestsPerMinute }, this.operator);
    return client;
  }

  /** The seller's endpoint wants none of its pushes, or takes them again. */
  async wantsPushes(wants) {
    const path = `/_local/receiver/${this.demo.link}/seller/_behaviour`;
    await this.#send("POST", path, wants ? {} : { status: 410 });
  }

  /** All that is owed is done. */
  async rests() {
    await this.#send("POST", "/_local/clock", { advance: "PT0S" });
  }

  async #issued(link, wish) {
    const issued = await this.#send("POST", `/v1/links/${link}/credentials`, wish, this.operator);
    const { partnerId, partnerKey, shopId, code } = issued.secret;
    const client = this.client({ partner_id: Number(partnerId), partner_key: partnerKey });
    await client.authenticateWithCode(code, Number(shopId));
    return client;
  }

  #marketplace(method, path, body) {
    const { link, marketplace } = this.demo;
    return this.#send(method, `/v1/links/${link}/${path}`, body, marketplace.authorization);
  }

  async #send(method, path, body, authorization = "") {
    const answer = await fetch(this.url + path, {
      method,
      body: JSON.stringify(body),
      headers: { authorization },
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
    return text ? JSON.parse(text) : {};
  }
}
