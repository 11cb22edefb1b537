package countermand.dialects.shopee;

import countermand.core.Article;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.dialects.Malformed;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line of an order is in Shopee's words.
 *
 * @param modelId absent where the item has no models
 * @param groupId absent where it is part of no promotion
 */
record Item(String itemId, @Nullable String modelId, @Nullable String groupId) {
  private static final String NONE = "0";
  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,17}");
  private static final long UNITS_MAX = 1_000_000_000;

  static Item read(Body body) throws Malformed {
    return new Item(
        body.requiredId(Words.ITEM_ID),
        body.id(Words.MODEL_ID).orElse(null),
        body.id(Words.PROMOTION_GROUP_ID).orElse(null));
  }

  /** The items of a list; none where there is none. */
  static List<Item> list(Body body, String name) throws Malformed {
    List<Item> items = new ArrayList<>();
    for (Body item : body.objects(name)) {
      items.add(read(item));
    }
    return items;
  }

  /** So many units of an item. */
  record Units(Item item, long quantity) {

    /** As {@code cancel_order} wants them. */
    Json json() {
      return item.json()
          .put(Words.PROMOTION_GROUP_ID, item.groupId == null ? null : new Json.Num(item.groupId))
          .number(Words.MODEL_QUANTITY, quantity)
          .done();
    }

    /** The items of a list, with their quantities; none where there is none. */
    static List<Units> list(Body body, String name) throws Malformed {
      List<Units> units = new ArrayList<>();
      for (Body item : body.objects(name)) {
        units.add(new Units(Item.read(item), quantity(item, Words.MODEL_QUANTITY)));
      }
      return units;
    }

    /** So many units as a field says. */
    static long quantity(Body item, String name) throws Malformed {
      long quantity = Long.parseLong(item.requiredId(name));
      if (quantity > UNITS_MAX) {
        throw new Malformed(item.at() + name + " should be at most " + UNITS_MAX + ".");
      }
      return quantity;
    }

    /** The same as the order spells it. */
    LineAsk ask(Optional<Order> order) {
      return LineAsk.ofArticle(item.article(order), quantity);
    }
  }

  /** What a line sells in Shopee's words; empty where it has no id of Shopee's. */
  static Optional<Item> of(OrderedLine line) {
    @Nullable String product = line.productId();
    boolean shopees =
        product != null
            && ID.matcher(product).matches()
            && numeric(line.variantId())
            && numeric(line.promotionGroupId());
    return shopees
        ? Optional.of(
            new Item(String.valueOf(product), id(line.variantId()), id(line.promotionGroupId())))
        : Optional.empty();
  }

  private static boolean numeric(@Nullable String kept) {
    return kept == null || kept.equals(NONE) || ID.matcher(kept).matches();
  }

  /** Whether an item that is shown is this one; where no promotion is known, in any. */
  boolean is(Item shown) {
    return itemId.equals(shown.itemId)
        && Objects.equals(modelId, shown.modelId)
        && (groupId == null || groupId.equals(shown.groupId));
  }

  /** The name of a line that sells it. */
  String lineName() {
    String named = modelId == null ? itemId : itemId + "." + modelId;
    return groupId == null ? named : named + ".g" + groupId;
  }

  /** Item and model as {@code cancel_order} wants them; a model of 0 is none. */
  JsonObject json() {
    return new JsonObject()
        .put(Words.ITEM_ID, new Json.Num(itemId))
        .put(Words.MODEL_ID, new Json.Num(modelId == null ? NONE : modelId));
  }

  /** Item and model as a line has them, whatever promotion it is part of. */
  boolean isIn(Order order) {
    return order.content().lines().stream().anyMatch(this::isOf);
  }

  private Article article(Optional<Order> order) {
    return order.stream()
        .flatMap(it -> it.content().lines().stream())
        .filter(this::isSoldBy)
        .map(OrderedLine::article)
        .findFirst()
        .orElseGet(() -> new Article(itemId, modelId, groupId));
  }

  private boolean isSoldBy(OrderedLine line) {
    return isOf(line) && Objects.equals(groupId, id(line.promotionGroupId()));
  }

  private boolean isOf(OrderedLine line) {
    return itemId.equals(line.productId()) && Objects.equals(modelId, id(line.variantId()));
  }

  /** An id of 0 is none. */
  private static @Nullable String id(@Nullable String kept) {
    return NONE.equals(kept) ? null : kept;
  }

  @Override
  public String toString() {
    return modelId == null ? itemId : itemId + "/" + modelId;
  }
}
