package countermand.bench.lab;

import countermand.dialects.HmacSha256;
import countermand.local.isolated.Initialization;
import countermand.local.isolated.IsolatedFunction;
import java.time.Instant;

/** Pushes of a shop of Shopee's, each with an order of its own; the shop is connected first. */
public final class Pushes {
  private static final String LINK = "/v1/links/bench-shop";
  private static final String SHOP = "497221";
  private static final String PARTNER_KEY = "bench-only";
  private static final String URL = "https://countermand.example.com/shopee/push";

  private final Events events;
  private final Instant now;
  private int last;

  /** Connects the shop. */
  public Pushes(Lab lab, Events events, Instant now) {
    this.events = events;
    this.now = now;
    IsolatedFunction links = lab.function("Links", Initialization.ON_DEMAND);
    String link =
        """
        {"marketplace": {"dialect": "shopee"}, "seller": {"dialect": "native"}}\
        """;
    Calls.ok(links.invoke(events.of(Keys.operator(), "PUT", LINK, link)));
    String key =
        """
        {"side": "marketplace",
         "brought": {"partnerKey": "%s", "shopId": "%s", "callbackUrl": "%s"}}\
        """
            .formatted(PARTNER_KEY, SHOP, URL);
    Calls.ok(links.invoke(events.of(Keys.operator(), "POST", LINK + "/credentials", key)));
    links.end();
  }

  /** The next one: an order that is ready to be shipped, of which nothing was known. */
  public byte[] next() {
    String body =
        """
        {"data": {"items": [], "ordersn": "2208%010d", "status": "READY_TO_SHIP",\
         "completed_scenario": "", "update_time": %d},\
         "shop_id": %s, "code": 3, "timestamp": %2$d}\
        """
            .formatted(++last, now.getEpochSecond(), SHOP);
    String signature = HmacSha256.hex(PARTNER_KEY, URL + "|" + body);
    return events.of(signature, "POST", "/shopee/push", body);
  }
}
