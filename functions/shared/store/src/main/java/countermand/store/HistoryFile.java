package countermand.store;

import countermand.core.HistoryEntry;
import java.util.List;

/** Files moves that no longer fit beside their order; filing twice is the same. */
public interface HistoryFile {

  /** Files moves of an order. */
  void file(SlotKey order, List<HistoryEntry> entries);
}
