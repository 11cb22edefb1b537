package countermand.local.receiver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests that arrived. */
final class ReceivedLog {
  static final int KEPT = 200;
  private final Deque<Received> newestFirst = new ArrayDeque<>();

  synchronized void add(Received received) {
    newestFirst.addFirst(received);
    if (newestFirst.size() > KEPT) {
      newestFirst.removeLast();
    }
  }

  synchronized List<Received> newestFirst() {
    return List.copyOf(newestFirst);
  }
}
