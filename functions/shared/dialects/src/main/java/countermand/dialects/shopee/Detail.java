package countermand.dialects.shopee;

import countermand.core.Content;
import countermand.core.FulfilledBy;
import countermand.core.OrderedLine;
import countermand.dialects.Malformed;
import countermand.dialects.json.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One order as Shopee's {@code get_order_detail} shows it.
 *
 * @param order the object of the order
 * @param items its items
 */
record Detail(Body order, List<Body> items) {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /** An amount in whole units, with no more digits than any currency has. */
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,9})?");

  /** Of the answer to a question for one order; empty where it is not in it. */
  static Optional<Detail> in(Body envelope, String orderSn) {
    try {
      for (Body order : envelope.object(Words.RESPONSE).objects(Words.ORDER_LIST)) {
        if (order.orderSn().equals(orderSn)) {
          return Optional.of(new Detail(order, order.objects(Words.ITEM_LIST)));
        }
      }
      return Optional.empty();
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** Empty where it says none. */
  String status() {
    return text(order, Words.ORDER_STATUS).orElse("");
  }

  /** What is in it, whatever its quantities; what is no item is left out. */
  List<Item> articles() {
    return items.stream().flatMap(item -> article(item).stream()).toList();
  }

  private static Optional<Item> article(Body shown) {
    try {
      return Optional.of(Item.read(shown));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** Units of an article that are cancelled there, or about to be. */
  long canceledUnits(Item item) throws Malformed {
    boolean named = articles().contains(item);
    long units = 0;
    for (Body shown : items) {
      Item article = Item.read(shown);
      if (named ? item.equals(article) : item.is(article)) {
        units += number(shown, Words.CANCELLED_QTY) + number(shown, Words.CANCEL_REQUESTED_QTY);
      }
    }
    return units;
  }

  /** When it was paid; empty where it is not, or does not say. */
  Optional<Instant> paidAt() {
    try {
      return order.id(Words.PAY_TIME).map(Long::parseLong).map(Instant::ofEpochSecond);
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  /** What is in it. */
  Content content() throws Malformed {
    @Nullable String currency =
        text(order, Words.CURRENCY).filter(code -> CURRENCY.matcher(code).matches()).orElse(null);
    List<OrderedLine> lines = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Body item : items) {
      lines.add(line(item, currency, seen));
    }
    boolean shopees =
        text(order, Words.FULFILLMENT_FLAG).filter(Words.BY_SHOPEE::equals).isPresent();
    return new Content(
        value(lines, currency),
        currency,
        null,
        shopees ? FulfilledBy.MARKETPLACE : FulfilledBy.SELLER,
        lines);
  }

  /** Whether it is known what the buyer pays: Shopee says neither before. */
  boolean paid() {
    return paidAt().isPresent()
        || amount(order, Words.TOTAL_AMOUNT, null).filter(total -> total > 0).isPresent();
  }

  /** What the buyer pays, with postage; where it pays nothing, what the items cost. */
  private long value(List<OrderedLine> lines, @Nullable String currency) {
    return amount(order, Words.TOTAL_AMOUNT, currency)
        .filter(total -> total > 0)
        .orElseGet(() -> lines.stream().mapToLong(line -> line.priceOf(line.quantity())).sum());
  }

  /** Its name is what it sells, and counts where the order has that more than once. */
  private static OrderedLine line(Body shown, @Nullable String currency, Map<String, Integer> seen)
      throws Malformed {
    Item item = Item.read(shown);
    String name = item.lineName();
    int before = seen.merge(name, 1, Integer::sum) - 1;
    return new OrderedLine(
        before == 0 ? name : name + "+" + before,
        item.itemId(),
        item.modelId(),
        item.groupId(),
        Item.Units.quantity(shown, Words.QUANTITY_PURCHASED),
        price(shown, currency));
  }

  /** A bundle has one price for all that is in it, which is nobody's own. */
  private static @Nullable Long price(Body shown, @Nullable String currency) {
    boolean bundled =
        text(shown, Words.PROMOTION_TYPE).filter(Words.BUNDLE_DEAL::equals).isPresent();
    return bundled ? null : amount(shown, Words.DISCOUNTED_PRICE, currency).orElse(null);
  }

  private static Optional<Long> amount(Body object, String name, @Nullable String currency) {
    return object.fields().get(name) instanceof Json.Num(String literal)
            && AMOUNT.matcher(literal).matches()
        ? Optional.of(Money.minor(new BigDecimal(literal), currency))
        : Optional.empty();
  }

  private static long number(Body object, String name) throws Malformed {
    return object.id(name).map(Long::parseLong).orElse(0L);
  }

  private static Optional<String> text(Body object, String name) {
    return object.fields().get(name) instanceof Json.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
