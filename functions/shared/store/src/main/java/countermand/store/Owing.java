package countermand.store;

import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.Side;
import countermand.store.codec.EffectCodec;
import countermand.store.codec.Reading;
import countermand.store.codec.UnknownFormatException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An order with all that it owes, as an image of its item shows it.
 *
 * @param known the effects that this release can perform, oldest first
 * @param ids every key of the map; an effect of a later release is among these only, and stays owed
 * @param owedSince since when something is owed; absent where the books say that nothing is
 * @param trace of the call that made the latest decision; absent where it had none
 */
public record Owing(
    Order order,
    List<Owed> known,
    Set<String> ids,
    @Nullable Instant owedSince,
    @Nullable String trace) {

  private static final Comparator<Owed> BY_AGE =
      Comparator.comparingLong(Owing::versionOf).thenComparingInt(Owing::ordinalOf);

  public Owing {
    known = List.copyOf(known);
    ids = Set.copyOf(ids);
  }

  /** Reads an image; empty where it is not an order's. */
  public static Optional<Owing> of(Map<String, AttributeValue> image) {
    Reading item = new Reading(image);
    if (!SlotCodec.KIND_ORDER.equals(item.textOrNull(Attributes.KIND))) {
      return Optional.empty();
    }
    Reading owed = item.fields(Attributes.OWED);
    List<Owed> known = new ArrayList<>();
    for (String id : owed.map().keySet()) {
      effect(id, owed).ifPresent(known::add);
    }
    known.sort(BY_AGE);
    return Optional.of(
        new Owing(
            SlotCodec.order(item),
            known,
            owed.map().keySet(),
            item.instantOrNull(Attributes.OWED_SINCE),
            item.textOrNull(Trace.NAME)));
  }

  /** The order's place. */
  public SlotKey key() {
    return new SlotKey(order.ids().link(), Side.MARKETPLACE, order.ids().orderId());
  }

  /** An instant, or the order's deadline where that is sooner and still ahead. */
  public Instant noLaterThanDeadline(Instant now, Instant at) {
    return order.nextInstant().filter(now::isBefore).filter(at::isAfter).orElse(at);
  }

  /** The version of the decision that owes an effect: the first part of its name. */
  public static long versionOf(Owed owed) {
    return Long.parseLong(owed.id().substring(0, owed.id().indexOf('.')));
  }

  private static int ordinalOf(Owed owed) {
    return Integer.parseInt(owed.id().substring(owed.id().indexOf('.') + 1));
  }

  private static Optional<Owed> effect(String id, Reading owed) {
    try {
      return Optional.of(new Owed(id, EffectCodec.decode(owed.fields(id))));
    } catch (UnknownFormatException e) {
      // A later release wrote it and will perform it: here it only must not be lost.
      return Optional.empty();
    }
  }
}
