package countermand.store.codec;

import countermand.core.Effect;
import countermand.core.HistoryEntry;
import countermand.core.Side;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a decision owes. */
public final class EffectCodec {
  private static final String EFFECT = "effect";
  private static final String PUBLISH = "Publish";
  private static final String APPEND_TO_FEED = "AppendToFeed";
  private static final String NOTIFY = "Notify";
  private static final String KEEP_HISTORY = "KeepHistory";
  private static final String LEAD_FROM = "LeadFrom";
  private static final String TEXTS = "texts";

  private EffectCodec() {}

  /** The effect as a map. */
  public static Map<String, AttributeValue> encode(Effect effect) {
    return switch (effect) {
      case Effect.Publish e -> EventCodec.encode(e.event()).put(EFFECT, PUBLISH).map();
      case Effect.AppendToFeed e -> EventCodec.encode(e.event()).put(EFFECT, APPEND_TO_FEED).map();
      case Effect.Notify e ->
          EventCodec.encode(e.notice()).put(EFFECT, NOTIFY).put("to", e.to()).map();
      case Effect.StartWindowTimer e ->
          new Fields().put(EFFECT, "StartWindowTimer").put("windowEnds", e.windowEnds()).map();
      case Effect.StartAnswerTimer e ->
          new Fields()
              .put(EFFECT, "StartAnswerTimer")
              .put("requestId", e.requestId())
              .put("deadline", e.deadline())
              .map();
      case Effect.LeadFrom e -> new Fields().put(EFFECT, LEAD_FROM).texts(TEXTS, e.texts()).map();
      case Effect.KeepHistory e ->
          new Fields()
              .put(EFFECT, KEEP_HISTORY)
              .list("entries", e.entries(), HistoryCodec::encode)
              .map();
    };
  }

  /** The moves whose filing an owed effect asks for; none for any other effect. */
  public static List<HistoryEntry> historyIn(Reading fields) {
    return KEEP_HISTORY.equals(fields.textOrNull(EFFECT))
        ? fields.list("entries", HistoryCodec::decode)
        : List.of();
  }

  /**
   * The effect of a map.
   *
   * @throws UnknownFormatException for an effect of a later release; it stays owed
   */
  public static Effect decode(Reading fields) {
    String effect = fields.text(EFFECT);
    return switch (effect) {
      case PUBLISH -> new Effect.Publish(EventCodec.decode(fields));
      case APPEND_TO_FEED -> new Effect.AppendToFeed(EventCodec.decode(fields));
      case NOTIFY ->
          new Effect.Notify(fields.constant(Side.class, "to"), EventCodec.decodeNotice(fields));
      case "StartWindowTimer" -> new Effect.StartWindowTimer(fields.instant("windowEnds"));
      case "StartAnswerTimer" ->
          new Effect.StartAnswerTimer(fields.text("requestId"), fields.instant("deadline"));
      case LEAD_FROM -> new Effect.LeadFrom(fields.texts(TEXTS));
      case KEEP_HISTORY -> new Effect.KeepHistory(fields.list("entries", HistoryCodec::decode));
      default -> throw new UnknownFormatException("effect " + effect);
    };
  }
}
