package countermand.dialects.nativeapi;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.OrderedLine;
import countermand.dialects.ids.IdText;
import countermand.dialects.json.Fields;
import countermand.dialects.json.TextRule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An order, as a marketplace places it. */
final class PlacementReader {
  /** Minor units; far above any order, and far below where sums would overflow. */
  static final long MONEY_MAX = 1_000_000_000_000_000L;

  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}");
  private static final TextRule CURRENCY_RULE =
      text ->
          CURRENCY.matcher(text).matches()
              ? Optional.empty()
              : Optional.of("must be an ISO 4217 code of three letters, such as EUR");

  private PlacementReader() {}

  static Command read(Asked asked) {
    Fields body = asked.body();
    return new Command.PlaceOrder(
        body.text("sellerOrderId", IdText::orderFault),
        content(body),
        body.instant("paymentApprovedAt"));
  }

  private static Content content(Fields body) {
    return new Content(
        body.requiredInteger("value", 0, MONEY_MAX),
        currency(body),
        body.text("group", LinesReader.NAME),
        body.word("fulfilledBy", Words.FULFILLED_BY, UnaryOperator.identity()),
        lines(body));
  }

  private static @Nullable String currency(Fields body) {
    @Nullable String currency = body.text("currency", CURRENCY_RULE);
    return currency == null ? null : currency.toUpperCase(Locale.ROOT);
  }

  private static List<OrderedLine> lines(Fields body) {
    Set<String> seen = new HashSet<>();
    return body.requiredList("lines", LinesReader.LINES_MAX, line -> line(line, seen));
  }

  private static OrderedLine line(Fields line, Set<String> seen) {
    String lineId = line.requiredText("lineId", LinesReader.NAME);
    if (!lineId.isEmpty() && !seen.add(lineId)) {
      line.wrong("lineId", "must be unique within the order");
    }
    return new OrderedLine(
        lineId,
        line.text("productId", LinesReader.NAME),
        line.text("variantId", LinesReader.NAME),
        line.text("promotionGroupId", LinesReader.NAME),
        line.requiredInteger("quantity", 1, LinesReader.QUANTITY_MAX),
        line.integer("unitPrice", 0, MONEY_MAX));
  }
}
