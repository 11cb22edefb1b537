package countermand.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.local.http.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * An order of the demo's day.
 *
 * @param placed when the marketplace places it
 * @param spoken when something is asked or done about it
 * @param ended when that has its answer
 * @param content as the marketplace places it
 * @param asked the request that somebody may make about it
 */
record DayOrder(
    String id,
    Fate fate,
    Instant placed,
    Instant spoken,
    Instant ended,
    ObjectNode content,
    ObjectNode asked,
    String declined) {
  private static final List<String> PRODUCTS =
      List.of("trail-shoe/42", "rain-jacket/M", "kettle/steel", "desk-lamp/oak", "tent/2p", "mug");
  private static final List<Integer> PRICES =
      List.of(18_990, 24_900, 15_900, 32_000, 89_900, 3_990);
  private static final List<String> WHY =
      List.of(
          "I ordered the wrong size",
          "It was ordered twice",
          "My address has changed",
          "It would come too late for the birthday",
          "I found it cheaper elsewhere");
  private static final List<String> NO =
      List.of("The order is packed already.", "It is made to order, and the work has begun.");
  private static final List<Fate> FATES = List.of(Fate.values());
  private static final int FIRST = 104_200;

  /** A little longer than a window is open. */
  private static final Duration WINDOW_OVER = Duration.ofMinutes(35);

  /** Hundredths of what is left of the day within which something is asked or done. */
  private static final int SPOKEN_BY = 60;

  private static final int HUNDRED = 100;

  /** The order of that number in a day that ends now. */
  static DayOrder of(int number, Instant now, Random chance) {
    Fate fate = FATES.get(chance.nextInt(FATES.size()));
    ObjectNode content = Json.object().put("currency", "BRL");
    long value = lines(content.putArray("lines"), chance);
    content.put("value", value).put("sellerOrderId", "S-" + (9 * number + FIRST));
    if (number % 9 == 0) {
      content.put("group", "G-" + number / 9);
    }
    Instant placed = now.minus(Duration.ofMinutes(7L * number));
    if (fate != Fate.UNPAID) {
      placed = now.minus(paid(fate, chance));
      content.put("paymentApprovedAt", placed.toString());
    }
    Instant spoken =
        fate.paidLately() ? placed : part(placed.plus(WINDOW_OVER), now, 37 * number % SPOKEN_BY);
    return new DayOrder(
        "BR-" + (FIRST + 7 * number),
        fate,
        placed,
        spoken,
        part(spoken, now, 61 * number % HUNDRED),
        content,
        asked(fate, spoken, now, chance),
        NO.get(chance.nextInt(NO.size())));
  }

  /** So many hundredths of the way from one instant to another. */
  private static Instant part(Instant from, Instant until, int hundredths) {
    Duration all = Duration.between(from, until);
    return all.isNegative() ? until : from.plus(all.multipliedBy(hundredths).dividedBy(HUNDRED));
  }

  private static long lines(ArrayNode lines, Random chance) {
    long value = 0;
    for (int i = 1 + chance.nextInt(3); i > 0; i--) {
      int product = chance.nextInt(PRODUCTS.size());
      int quantity = 1 + chance.nextInt(2);
      lines
          .addObject()
          .put("lineId", String.valueOf(i))
          .put("productId", PRODUCTS.get(product))
          .put("quantity", quantity)
          .put("unitPrice", PRICES.get(product));
      value += (long) quantity * PRICES.get(product);
    }
    return value;
  }

  private static Duration paid(Fate fate, Random chance) {
    return Duration.ofMinutes(fate.paidLately() ? chance.nextInt(25) : 40 + chance.nextInt(1_300));
  }

  /**
   * Some were asked for weeks ago in the marketplace's own system: little of their time is left.
   */
  private static ObjectNode asked(Fate fate, Instant spoken, Instant now, Random chance) {
    Duration ago = Duration.ofMinutes(chance.nextInt((int) Duration.ofDays(30).toMinutes()));
    Instant at = now.minus(ago);
    ObjectNode asked =
        Json.object()
            .put("requestId", "r1")
            .put("requestedByUser", chance.nextInt(4) > 0)
            .put("reason", WHY.get(chance.nextInt(WHY.size())))
            .put("requestedAt", (at.isAfter(spoken) ? spoken : at).toString());
    if (fate == Fate.WAITING_FOR_A_PART) {
      asked.putArray("lines").addObject().put("lineId", "1").put("quantity", 1);
    }
    return asked;
  }
}
