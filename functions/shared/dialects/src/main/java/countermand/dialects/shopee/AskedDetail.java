package countermand.dialects.shopee;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Stage;
import countermand.dialects.Malformed;
import countermand.dialects.Talk;
import java.time.Instant;
import java.util.Optional;

/** Shopee is asked what is in an order of which only a push has told. */
final class AskedDetail {
  private static final String FIELDS =
      String.join(",", Words.ITEM_LIST, Words.PAY_TIME, Words.TOTAL_AMOUNT, Words.FULFILLMENT_FLAG);

  private AskedDetail() {}

  static Talk of(ShopTalk shop) {
    return shop.look(FIELDS, said -> failed(shop, said), found -> found(shop, found));
  }

  /** An order that was pushed is there, or will be in a moment. */
  private static Talk failed(ShopTalk shop, Said said) {
    return said.meaning() == Said.Meaning.REFUSED
        ? ShopTalk.over(new Heard.Retry(null), said)
        : shop.over(said);
  }

  private static Talk found(ShopTalk shop, Optional<Detail> found) {
    try {
      if (found.isEmpty() || found.get().items().isEmpty()) {
        return unknown("Shopee shows no items of the order");
      }
      if (!found.get().paid()) {
        return unpaid(shop.order());
      }
      Content content = found.get().content();
      Optional<Instant> paidAt = found.get().paidAt();
      return new Talk.Over(
          new Heard.Decided(new Command.ReportContent(content, paidAt.orElse(null))),
          200,
          content.lines().size() + " items");
    } catch (Malformed e) {
      return unknown("Shopee's items: " + e.why());
    }
  }

  /**
   * What it is worth, with its postage, is shown once it is paid, and counts once: the next status
   * asks again. Where we know of the payment already, Shopee's detail is behind.
   */
  private static Talk unpaid(Order order) {
    Heard heard =
        order.stage() instanceof Stage.AwaitingPayment
            ? new Heard.Delivered()
            : new Heard.Retry(null);
    return ShopTalk.over(heard, "Shopee shows no payment yet");
  }

  private static Talk unknown(String why) {
    return ShopTalk.over(new Heard.Retry(null), why);
  }
}
