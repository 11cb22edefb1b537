package countermand.runtime;

import countermand.core.Answer;
import countermand.core.Idempotency;
import countermand.core.Terms;
import countermand.dialects.Call;
import countermand.dialects.Upshot;
import countermand.store.Desk;
import countermand.store.Link;
import countermand.store.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Has the desk decide what a call wants decided: one command, or several one after the other. */
final class Deciding {
  /** How long decisions are begun that need not all be made. */
  static final Duration BEGUN_WITHIN = Duration.ofSeconds(8);

  /**
   * What one of them may take. With less left of the call's own time ({@link
   * countermand.dialects.Protocol#answersWithin}), which a slow start uses up as well, none is
   * begun: one that is cut short would be not known.
   */
  static final Duration ONE = Duration.ofSeconds(4);

  private final Desk desk;
  private final Watch watch;
  private final LongSupplier nanos;

  /**
   * Decides at a desk.
   *
   * @param nanos a clock that only ever goes on
   */
  Deciding(Desk desk, Watch watch, LongSupplier nanos) {
    this.desk = desk;
    this.watch = watch;
    this.nanos = nanos;
  }

  Answer one(Call.Decide call, Link link, Terms agreed) {
    @Nullable Idempotency idempotency = call.idempotency();
    Trail.current().commanded(call.command().name(), call.order());
    Answer answer = desk.decide(link.id(), agreed, call.order(), call.command(), idempotency);
    Trail.current().answered(answer);
    if (answer instanceof Answer.Replayed && idempotency != null && idempotency.byBody()) {
      watch.replayedBody();
    }
    return answer;
  }

  /** Until one is not done. */
  List<Answer> each(Call.DecideEach call, Link link, Terms agreed) {
    List<Answer> answers = new ArrayList<>();
    for (Call.DecideEach.One one : call.commands()) {
      Answer answer = decided(one, link, agreed);
      answers.add(answer);
      if (!(answer instanceof Answer.Done)) {
        break;
      }
    }
    return answers;
  }

  /**
   * All that can be begun in time. One that fails takes with it neither what was decided before nor
   * what comes after it, for it may be this order that cannot be read. But once the table has not
   * answered, no more are begun: the next would wait as long for it, and leave the caller with
   * several orders to look at instead of one.
   */
  List<Upshot> all(Call.DecideAll call, Link link, Terms agreed) {
    List<Upshot> upshots = new ArrayList<>();
    long began = nanos.getAsLong();
    Iterator<Call.DecideEach.One> left = call.commands().iterator();
    boolean answers = true;
    while (answers && left.hasNext() && !late(began)) {
      Call.DecideEach.One one = left.next();
      try {
        upshots.add(new Upshot.Answered(decided(one, link, agreed)));
      } catch (RuntimeException e) {
        watch.notKnown(link.id(), one.order(), e);
        upshots.add(new Upshot.NotKnown());
        answers = !(e instanceof SdkException);
      }
    }
    left.forEachRemaining(_ -> upshots.add(new Upshot.NotBegun()));
    return upshots;
  }

  private boolean late(long began) {
    return nanos.getAsLong() - began >= BEGUN_WITHIN.toNanos() || TimeLimit.shorterThan(ONE);
  }

  private Answer decided(Call.DecideEach.One one, Link link, Terms agreed) {
    Trail.current().commanded(one.command().name(), one.order());
    Answer answer = desk.decide(link.id(), agreed, one.order(), one.command(), null);
    Trail.current().answered(answer);
    return answer;
  }
}
