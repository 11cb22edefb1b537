package countermand.store.codec;

import countermand.core.Stage;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stage as a map with its name. */
final class StageCodec {
  private StageCodec() {}

  static Map<String, AttributeValue> encode(Stage stage) {
    Fields fields = new Fields().put("name", stage.name());
    switch (stage) {
      case Stage.InWindow s -> fields.put("windowEnds", s.windowEnds());
      case Stage.AwaitingSeller s ->
          fields
              .put("requestId", s.requestId())
              .put("deadline", s.deadline())
              .put("resumesTo", s.resumesTo().name());
      case Stage.AwaitingPayment _,
          Stage.ReadyForHandling _,
          Stage.Handling _,
          Stage.PartlyInvoiced _,
          Stage.Invoiced _,
          Stage.Shipped _,
          Stage.Returned _,
          Stage.Canceled _ -> {}
    }
    return fields.map();
  }

  static Stage decode(Reading fields) {
    String name = fields.text("name");
    return switch (name) {
      case "AwaitingPayment" -> new Stage.AwaitingPayment();
      case "InWindow" -> new Stage.InWindow(fields.instant("windowEnds"));
      case "ReadyForHandling", "Handling" -> resumable(name);
      case "AwaitingSeller" ->
          new Stage.AwaitingSeller(
              fields.text("requestId"),
              fields.instant("deadline"),
              resumable(fields.text("resumesTo")));
      case "PartlyInvoiced" -> new Stage.PartlyInvoiced();
      case "Invoiced" -> new Stage.Invoiced();
      case "Shipped" -> new Stage.Shipped();
      case "Returned" -> new Stage.Returned();
      case "Canceled" -> new Stage.Canceled();
      default -> throw new UnknownFormatException("stage " + name);
    };
  }

  private static Stage.Resumable resumable(String name) {
    return switch (name) {
      case "ReadyForHandling" -> new Stage.ReadyForHandling();
      case "Handling" -> new Stage.Handling();
      default -> throw new UnknownFormatException("stage " + name);
    };
  }
}
