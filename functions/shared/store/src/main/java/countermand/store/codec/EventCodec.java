package countermand.store.codec;

import countermand.core.Actor;
import countermand.core.Event;
import countermand.core.InvoiceType;

/** An event that somebody is still to be told. */
public final class EventCodec {
  private EventCodec() {}

  /** The event as fields of their own names. */
  public static Fields encode(Event event) {
    Event.Facts facts = event.facts();
    Fields fields =
        new Fields()
            .put("event", event.name())
            .put("version", facts.version())
            .put("at", facts.at())
            .put("by", facts.by())
            .put("stageBefore", facts.stageBefore())
            .put("stage", facts.stage())
            .put("reason", facts.reason())
            .put("receipt", facts.receipt());
    return details(fields, event);
  }

  private static Fields details(Fields fields, Event event) {
    return switch (event) {
      case Event.CancellationRequested e -> fields.put("requestId", e.requestId());
      case Event.CancellationDeclined e -> fields.put("requestId", e.requestId());
      case Event.CancellationWithdrawn e -> fields.put("requestId", e.requestId());
      case Event.OrderCanceled e ->
          fields.put("stageLeft", e.stageLeft()).put("amount", e.amount());
      case Event.OrderPartlyCanceled e ->
          fields
              .put("requestId", e.requestId())
              .put("stageLeft", e.stageLeft())
              .put("amount", e.amount());
      case Event.OrderInvoiced e -> fields.put("type", e.type()).put("number", e.number());
      case Event.CancellationConflict e -> fields.put("command", e.command());
      case Event.OrderPlaced _, Event.WindowClosed _, Event.PaymentAfterCancellation _ -> fields;
    };
  }

  /**
   * A notice of fields.
   *
   * @throws UnknownFormatException for an event of a later release, or one that is no notice
   */
  public static Event.Notice decodeNotice(Reading fields) {
    if (decode(fields) instanceof Event.Notice notice) {
      return notice;
    }
    throw new UnknownFormatException("notice " + fields.text("event"));
  }

  /**
   * The event of fields.
   *
   * @throws UnknownFormatException for an event of a later release
   */
  public static Event decode(Reading fields) {
    Event.Facts facts =
        new Event.Facts(
            fields.number("version"),
            fields.instant("at"),
            fields.constant(Actor.class, "by"),
            fields.textOrNull("stageBefore"),
            fields.text("stage"),
            fields.textOrNull("reason"),
            fields.uuid("receipt"));
    String event = fields.text("event");
    return switch (event) {
      case "OrderPlaced" -> new Event.OrderPlaced(facts);
      case "CancellationRequested" ->
          new Event.CancellationRequested(facts, fields.text("requestId"));
      case "OrderCanceled" ->
          new Event.OrderCanceled(facts, fields.text("stageLeft"), fields.numberOrNull("amount"));
      case "OrderPartlyCanceled" ->
          new Event.OrderPartlyCanceled(
              facts,
              fields.textOrNull("requestId"),
              fields.text("stageLeft"),
              fields.number("amount"));
      case "CancellationDeclined" ->
          new Event.CancellationDeclined(facts, fields.text("requestId"));
      case "CancellationWithdrawn" ->
          new Event.CancellationWithdrawn(facts, fields.text("requestId"));
      case "WindowClosed" -> new Event.WindowClosed(facts);
      case "OrderInvoiced" ->
          new Event.OrderInvoiced(
              facts, fields.constant(InvoiceType.class, "type"), fields.text("number"));
      case "PaymentAfterCancellation" -> new Event.PaymentAfterCancellation(facts);
      case "CancellationConflict" -> new Event.CancellationConflict(facts, fields.text("command"));
      default -> throw new UnknownFormatException("event " + event);
    };
  }
}
