package countermand.dialects.shopee;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Request;
import countermand.core.Stage;
import countermand.dialects.Talk;
import java.util.Optional;

/**
 * Shopee is told that a buyer's request is declined. The call names no request: it is not made
 * where it would decline a later one, or where there is nothing to decline any more.
 */
final class ToldDecline {
  private ToldDecline() {}

  static Talk of(ShopTalk shop, Event.CancellationDeclined event) {
    boolean another =
        shop.order()
            .openRequest()
            .map(Request::id)
            .filter(id -> !id.equals(event.requestId()))
            .isPresent();
    if (another) {
      return ShopTalk.over(new Heard.Delivered(), "a later request is open: this one is over");
    }
    return shop.order().stage() instanceof Stage.Canceled
        ? ShopTalk.over(
            new Heard.Delivered(), "the order is cancelled: nothing is declined any more")
        : shop.answer(Words.REJECT, said -> heard(shop, said));
  }

  private static Talk heard(ShopTalk shop, Said said) {
    return said.meaning() == Said.Meaning.REFUSED
        ? shop.look(Words.ITEM_LIST, shop::over, found -> refused(shop, said, found))
        : shop.over(said);
  }

  /** It was declined before, or taken back, where nobody waits and the order goes on. */
  private static Talk refused(ShopTalk shop, Said said, Optional<Detail> found) {
    return switch (found.map(Detail::status).orElse("")) {
      case "", Words.IN_CANCEL, Words.CANCELLED -> shop.over(said);
      default -> ShopTalk.over(new Heard.Delivered(), said);
    };
  }
}
