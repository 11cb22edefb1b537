package countermand.core;

import java.time.Instant;
import java.util.List;

/** What a decision owes to the world. It is written with the decision and performed later. */
public sealed interface Effect {

  /** Tell the bus. */
  record Publish(Event event) implements Effect {}

  /** Put it into the link's feed, for whoever would rather ask than be told. */
  record AppendToFeed(Event event) implements Effect {}

  /** Tell a party. */
  record Notify(Side to, Event.Notice notice) implements Effect {}

  /** Look at the order when its window ends. */
  record StartWindowTimer(Instant windowEnds) implements Effect {}

  /** Look at the order when the seller's time is over. */
  record StartAnswerTimer(String requestId, Instant deadline) implements Effect {}

  /** Let texts lead people to the order: a receipt, a request's id, a group. */
  record LeadFrom(List<String> texts) implements Effect {
    public LeadFrom {
      texts = List.copyOf(texts);
    }
  }

  /** Put away history that no longer fits beside the order. */
  record KeepHistory(List<HistoryEntry> entries) implements Effect {
    public KeepHistory {
      entries = List.copyOf(entries);
    }
  }
}
