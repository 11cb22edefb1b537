package countermand.store;

import countermand.core.HistoryEntry;
import countermand.core.Mark;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The orders' items. Each write is one conditional write; a lost race answers with what is there.
 */
public interface Orders {

  /** What is at an id, read consistently. */
  Slot read(SlotKey key);

  /** What is at each of several ids, read consistently, though not all of it at one instant. */
  default Map<SlotKey, Slot> readAll(Set<SlotKey> keys) {
    return keys.stream().collect(Collectors.toMap(key -> key, this::read));
  }

  /**
   * Writes a decision, where the slot is as it was seen: at the same version, its texts not erased
   * since.
   *
   * @param seen what the decision was based on: {@link Slot.Taken}, {@link Slot.Waiting} or {@link
   *     Slot.Empty}
   */
  Written write(SlotKey key, Slot seen, OrderWrite write);

  /**
   * Makes a seller's id the alias of an order, where the slot is as it was seen. A mark that was
   * there is kept in the alias.
   */
  Written claim(SlotKey key, Slot seen, String orderId);

  /**
   * Leaves a mark, open or withdrawn, where the slot is as it was seen: empty, a mark that no
   * longer counts, or the alias of an order that has another seller's id.
   */
  Written mark(SlotKey key, Slot seen, Mark mark);

  /** Puts a withdrawn mark in place of the open one, in its slot or in the alias that keeps it. */
  Written closeMark(SlotKey key, Slot seen, Mark closed);

  /** The order's moves that no longer fit beside it, oldest first. */
  List<HistoryEntry> filedHistory(SlotKey key);

  /** How a conditional write ended. */
  sealed interface Written {

    /** It is written. */
    record Done() implements Written {}

    /** Somebody else was first, and this is there now. */
    record Lost(Slot now) implements Written {}
  }
}
