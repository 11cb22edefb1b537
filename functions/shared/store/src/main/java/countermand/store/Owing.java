package countermand.store;

import countermand.core.Order;
import countermand.core.Owed;
import countermand.store.codec.EffectCodec;
import countermand.store.codec.Reading;
import countermand.store.codec.UnknownFormatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An order with all that it owes, as an image of its item shows it.
 *
 * @param known the effects that this release can perform
 * @param ids every key of the map; an effect of a later release is among these only, and stays owed
 */
public record Owing(Order order, List<Owed> known, Set<String> ids) {
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
    return Optional.of(new Owing(SlotCodec.order(item), known, owed.map().keySet()));
  }

  /** The version in an image of an order's item; 0 where there is none. */
  public static long version(Map<String, AttributeValue> image) {
    Long version = new Reading(image).numberOrNull(Attributes.VERSION);
    return version == null ? 0 : version;
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
