package countermand.store.delivery;

import countermand.core.Event;
import countermand.core.Side;
import countermand.store.Attributes;
import countermand.store.DueShards;
import countermand.store.SlotKey;
import countermand.store.Trace;
import countermand.store.codec.EventCodec;
import countermand.store.codec.Fields;
import countermand.store.codec.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A delivery as an item beside its order. */
final class DeliveryCodec {
  /** Every attribute that this release writes, or removes. */
  static final List<String> NAMES =
      List.of(
          Attributes.KIND,
          Attributes.DELIVERY_ID,
          "owedId",
          "to",
          "notice",
          "status",
          "openedAt",
          "answerBy",
          "generation",
          "generationAt",
          "undecided",
          "attempts",
          "nextAt",
          "leaseUntil",
          "lastAnswer",
          "failureUntold",
          Attributes.REVISION,
          Trace.NAME,
          Attributes.DUE_AT,
          Attributes.DUE_SHARD,
          Attributes.UNDELIVERED_LINK,
          Attributes.UNDELIVERED_SINCE,
          Attributes.EXPIRES_AT);

  /** Long enough to look into a complaint. */
  private static final Duration KEPT = Duration.ofDays(90);

  private DeliveryCodec() {}

  static Map<String, AttributeValue> encode(Delivery delivery) {
    Fields fields =
        new Fields()
            .put(Attributes.KIND, "delivery")
            .put(Attributes.DELIVERY_ID, delivery.id())
            .put("owedId", delivery.owedId())
            .put("to", delivery.to())
            .put("notice", EventCodec.encode(delivery.notice()).map())
            .put("status", delivery.status())
            .put("openedAt", delivery.openedAt())
            .put("answerBy", delivery.answerBy())
            .put("generation", (long) delivery.generation())
            .put("generationAt", delivery.generationAt())
            .put("undecided", (long) delivery.undecided())
            .put("attempts", (long) delivery.attempts())
            .put("nextAt", delivery.nextAt())
            .put("leaseUntil", delivery.leaseUntil())
            .flag("failureUntold", delivery.failureUntold())
            .put(Attributes.REVISION, delivery.revision())
            .put(Trace.NAME, delivery.trace());
    Delivery.@Nullable LastAnswer answer = delivery.lastAnswer();
    if (answer != null) {
      fields.put("lastAnswer", answer(answer));
    }
    return indexed(fields, delivery).map();
  }

  private static Map<String, AttributeValue> answer(Delivery.LastAnswer answer) {
    return new Fields()
        .put("at", answer.at())
        .put("status", (long) answer.status())
        .put("text", answer.text())
        .map();
  }

  /** Each index is sparse: only what somebody must look at, or has not taken, is in it. */
  private static Fields indexed(Fields fields, Delivery delivery) {
    if (delivery.dueAt() != null) {
      fields.put(Attributes.DUE_AT, delivery.dueAt());
      fields.put(Attributes.DUE_SHARD, DueShards.of(delivery.order()));
    }
    if (listed(delivery.status())) {
      fields.put(
          Attributes.UNDELIVERED_LINK, undeliveredLink(delivery.order().link(), delivery.status()));
      fields.put(Attributes.UNDELIVERED_SINCE, delivery.openedAt());
    }
    if (delivery.status() != Delivery.Status.PENDING) {
      fields.put(Attributes.EXPIRES_AT, lastSign(delivery).plus(KEPT).getEpochSecond());
    }
    return fields;
  }

  static String undeliveredLink(String link, Delivery.Status status) {
    return link + "#" + status.name();
  }

  private static boolean listed(Delivery.Status status) {
    return switch (status) {
      case PENDING, FAILED, UNTELLABLE -> true;
      case DELIVERED, SUPERSEDED -> false;
    };
  }

  /** The last that happened to it. */
  private static Instant lastSign(Delivery delivery) {
    Delivery.@Nullable LastAnswer answer = delivery.lastAnswer();
    return answer == null || answer.at().isBefore(delivery.generationAt())
        ? delivery.generationAt()
        : answer.at();
  }

  static Delivery decode(SlotKey order, Reading item) {
    Event.Notice notice = EventCodec.decodeNotice(item.fields("notice"));
    return new Delivery(
        item.text(Attributes.DELIVERY_ID),
        order,
        item.text("owedId"),
        item.constant(Side.class, "to"),
        notice,
        item.constant(Delivery.Status.class, "status"),
        item.instant("openedAt"),
        item.instantOrNull("answerBy"),
        (int) item.number("generation"),
        item.instant("generationAt"),
        (int) item.number("undecided"),
        (int) item.number("attempts"),
        item.instantOrNull("nextAt"),
        item.instantOrNull("leaseUntil"),
        item.map().containsKey("lastAnswer") ? lastAnswer(item.fields("lastAnswer")) : null,
        item.flag("failureUntold"),
        item.instantOrNull(Attributes.DUE_AT),
        item.number(Attributes.REVISION),
        item.textOrNull(Trace.NAME));
  }

  private static Delivery.LastAnswer lastAnswer(Reading answer) {
    return new Delivery.LastAnswer(
        answer.instant("at"), (int) answer.number("status"), answer.text("text"));
  }
}
