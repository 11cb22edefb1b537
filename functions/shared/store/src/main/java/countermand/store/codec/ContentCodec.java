package countermand.store.codec;

import countermand.core.Content;
import countermand.core.FulfilledBy;
import countermand.core.LineQuantity;
import countermand.core.OrderedLine;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was ordered. */
final class ContentCodec {
  private ContentCodec() {}

  static Map<String, AttributeValue> encode(Content content) {
    return new Fields()
        .put("value", content.value())
        .put("currency", content.currency())
        .put("group", content.group())
        .put("fulfilledBy", content.fulfilledBy())
        .list("lines", content.lines(), ContentCodec::line)
        .map();
  }

  static Content decode(Reading content) {
    return new Content(
        content.number("value"),
        content.textOrNull("currency"),
        content.textOrNull("group"),
        content.constantOrNull(FulfilledBy.class, "fulfilledBy"),
        content.list("lines", ContentCodec::line));
  }

  static Map<String, AttributeValue> lineQuantity(LineQuantity line) {
    return new Fields().put("lineId", line.lineId()).put("quantity", line.quantity()).map();
  }

  static LineQuantity lineQuantity(Reading line) {
    return new LineQuantity(line.text("lineId"), line.number("quantity"));
  }

  private static Map<String, AttributeValue> line(OrderedLine line) {
    return new Fields()
        .put("lineId", line.lineId())
        .put("productId", line.productId())
        .put("variantId", line.variantId())
        .put("promotionGroupId", line.promotionGroupId())
        .put("quantity", line.quantity())
        .put("unitPrice", line.unitPrice())
        .map();
  }

  private static OrderedLine line(Reading line) {
    return new OrderedLine(
        line.text("lineId"),
        line.textOrNull("productId"),
        line.textOrNull("variantId"),
        line.textOrNull("promotionGroupId"),
        line.number("quantity"),
        line.numberOrNull("unitPrice"));
  }
}
