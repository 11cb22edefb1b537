package countermand.effects.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.core.Side;
import countermand.store.SlotKey;
import countermand.store.Trace;
import countermand.store.delivery.DeliveryKey;
import org.jspecify.annotations.Nullable;

/** A delivery's message in the queue: where it is, and nothing that could grow old. */
public final class NoticeMessage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINK = "link";
  private static final String ORDER = "orderId";
  private static final String DELIVERY = "deliveryId";

  private NoticeMessage() {}

  /** The message's text, with the trace of the work under way where it has one. */
  public static String write(DeliveryKey key) {
    ObjectNode message =
        JsonNodeFactory.instance
            .objectNode()
            .put(LINK, key.order().link())
            .put(ORDER, key.order().id())
            .put(DELIVERY, key.id());
    @Nullable String trace = Trace.current();
    return (trace == null ? message : message.put(Trace.NAME, trace)).toString();
  }

  /**
   * The delivery of a message.
   *
   * @throws IllegalArgumentException where it is none of ours
   */
  public static DeliveryKey read(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      return new DeliveryKey(
          new SlotKey(
              message.required(LINK).textValue(),
              Side.MARKETPLACE,
              message.required(ORDER).textValue()),
          message.required(DELIVERY).textValue());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the message is no JSON", e);
    }
  }
}
