package countermand.effects.fake;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.effects.notice.Courier;
import countermand.store.Party;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A courier whose parties answer as they are told to; 200 where nothing was said. */
public final class FakeCourier implements Courier {
  private final List<Errand> errands = new ArrayList<>();
  private final Deque<Supplier<Reply>> replies = new ArrayDeque<>();
  private Optional<Duration> invoiceWithin = Optional.empty();
  private boolean words = true;

  /** The calls that were made. */
  public List<Errand> errands() {
    return errands;
  }

  /** The protocol has no words for anything. */
  public void speechless() {
    words = false;
  }

  /** The marketplace has no words for a decline, and learns it by the sale invoice. */
  public void hearsInvoices(Duration within) {
    invoiceWithin = Optional.of(within);
  }

  /** The next call is answered so. */
  public void answers(Heard heard, int status, String text) {
    replies.add(() -> new Reply(heard, status, text, status != 0));
  }

  /** The next calls are not answered. */
  public void silent(int calls) {
    for (int i = 0; i < calls; i++) {
      answers(new Heard.Retry(null), 0, "timed out");
    }
  }

  /** The next call cannot be made. */
  public void breaks() {
    replies.add(() -> {
      throw new IllegalStateException("no words");
    });
  }

  /** The function is killed over the next call. */
  public void dies() {
    replies.add(() -> {
      throw new Killed();
    });
  }

  /** The platform has ended the function: nothing that it would still have done is done. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Something happens while the party thinks; then it answers 200. */
  public void meanwhile(Runnable something) {
    meanwhile(new Heard.Delivered(), 200, something);
  }

  /** Something happens while the party thinks; then it answers so. */
  public void meanwhile(Heard heard, int status, Runnable something) {
    replies.add(() -> {
      something.run();
      return new Reply(heard, status, "", true);
    });
  }

  @Override
  public boolean tellable(Party party, Side to, Event.Notice notice, Order order) {
    return words && (invoiceWithin.isEmpty() || !(notice instanceof Event.CancellationDeclined));
  }

  @Override
  public Optional<Duration> refusedByInvoiceWithin(Party marketplace) {
    return invoiceWithin;
  }

  @Override
  public Reply tell(Errand errand, Party party) {
    errands.add(errand);
    Supplier<Reply> reply = replies.poll();
    return reply == null ? taken() : reply.get();
  }

  private static Reply taken() {
    return new Reply(new Heard.Delivered(), 200, "", true);
  }
}
