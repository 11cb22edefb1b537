package countermand.dialects.shopee;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Heard;
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
    return shop.look(FIELDS, said -> failed(shop, said), AskedDetail::found);
  }

  /** An order that was pushed is there, or will be in a moment. */
  private static Talk failed(ShopTalk shop, Said said) {
    return said.meaning() == Said.Meaning.REFUSED
        ? ShopTalk.over(new Heard.Retry(null), said)
        : shop.over(said);
  }

  private static Talk found(Optional<Detail> found) {
    try {
      if (found.isEmpty() || found.get().items().isEmpty()) {
        return unknown("Shopee shows no items of the order");
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

  private static Talk unknown(String why) {
    return ShopTalk.over(new Heard.Retry(null), why);
  }
}
