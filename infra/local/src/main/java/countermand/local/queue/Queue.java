package countermand.local.queue;

import countermand.local.state.Journal;
import countermand.local.template.QueueSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One standard queue. Instants are business time. */
final class Queue {
  private final QueueSpec spec;
  private final Messages messages;
  private volatile Runnable listener = () -> {};

  Queue(QueueSpec spec, Journal journal) {
    this.spec = spec;
    this.messages = new Messages(journal);
  }

  QueueSpec spec() {
    return spec;
  }

  /** Called after each new message. */
  void onSend(Runnable called) {
    listener = called;
  }

  /** Kept as it returns. */
  void send(Message message) {
    synchronized (this) {
      messages.put(message);
    }
    listener.run();
  }

  /**
   * Takes up to {@code max} visible messages and hides them. One that was received as often as the
   * redrive policy allows goes to {@code deadLetters} instead.
   */
  synchronized List<Message> receive(Instant now, int max, Consumer<Message> deadLetters) {
    expire(now);
    List<Message> result = new ArrayList<>();
    boolean more = true;
    while (more && result.size() < max) {
      List<Message> next = new FairOrder(messages.all(), now).first(max - result.size());
      more = !next.isEmpty();
      for (Message message : next) {
        if (exhausted(message)) {
          // First there, then gone from here: a run that is killed in between keeps it.
          deadLetters.accept(message.movedAt(now));
          messages.remove(message.id());
        } else {
          Message hidden = message.receivedAt(now, now.plus(spec.visibility()));
          messages.put(hidden);
          result.add(hidden);
        }
      }
    }
    return result;
  }

  /** Ends a receive well; without effect where the message was received again meanwhile. */
  synchronized void delete(Message received) {
    messages
        .find(received.id())
        .filter(present -> present.receipt().equals(received.receipt()))
        .ifPresent(present -> messages.remove(present.id()));
  }

  /** When the next message that is hidden now is seen again, or the first is that is seen now. */
  synchronized Optional<Instant> nextVisible() {
    return messages.all().stream().map(Message::visibleAt).min(Instant::compareTo);
  }

  synchronized boolean anyVisible(Instant now) {
    expire(now);
    return messages.all().stream().anyMatch(message -> message.visible(now));
  }

  /** All of them, the oldest first. */
  synchronized List<Message> all() {
    return List.copyOf(messages.all());
  }

  private boolean exhausted(Message message) {
    return spec.redrive().map(r -> message.received() >= r.receivesMax()).orElse(false);
  }

  private void expire(Instant now) {
    Instant oldest = now.minus(spec.retention());
    messages.all().stream()
        .filter(message -> message.sent().isBefore(oldest))
        .toList()
        .forEach(message -> messages.remove(message.id()));
  }
}
