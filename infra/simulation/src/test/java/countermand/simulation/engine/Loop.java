package countermand.simulation.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time. What is under way goes on in turn, one at a time: whoever pauses hands over to
 * whoever is next by the clock. Nobody ever waits for a real clock.
 */
public final class Loop {
  private static final long STEPS_MAX = 100_000;
  private final PriorityQueue<Turn> agenda = new PriorityQueue<>();
  private final Semaphore home = new Semaphore(0);
  private Instant now;
  private long turns;
  private long steps;
  private @Nullable Activity current;
  private @Nullable Throwable broken;

  /** Somebody's turn; first come, first served among those of one instant. */
  private record Turn(Instant at, long number, Activity activity) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  /** Something that is under way, on a thread of its own that only ever runs in its turn. */
  private final class Activity {
    private final Semaphore go = new Semaphore(0);
    private final Runnable body;
    private boolean begun;

    private Activity(Runnable body) {
      this.body = body;
    }

    private void goOn() {
      if (begun) {
        go.release();
      } else {
        begun = true;
        Thread.ofVirtual().start(this::run);
      }
    }

    private void run() {
      try {
        body.run();
      } catch (Throwable t) {
        broken = t;
      }
      home.release();
    }
  }

  /** A loop whose clock starts there. */
  public Loop(Instant start) {
    this.now = start;
  }

  /** What the world's clock shows. */
  public Instant now() {
    return now;
  }

  /** Begins something then, or now where that has passed. */
  public void at(Instant when, Runnable body) {
    add(when.isBefore(now) ? now : when, new Activity(body));
  }

  /** Begins something after so long. */
  public void after(Duration time, Runnable body) {
    at(now.plus(time), body);
  }

  /** Whoever is under way lets others go on for so long. */
  public void pause(Duration time) {
    Activity me = current;
    if (me == null) {
      throw new IllegalStateException("nobody is under way");
    }
    Instant wake = now.plus(time);
    Turn next = agenda.peek();
    step();
    if (next == null || next.at().isAfter(wake)) {
      now = wake;
      return;
    }
    add(wake, me);
    home.release();
    me.go.acquireUninterruptibly();
  }

  /** Goes on until nobody has anything left to do. */
  public void run() {
    Turn next = agenda.poll();
    while (next != null) {
      step();
      now = next.at();
      current = next.activity();
      next.activity().goOn();
      home.acquireUninterruptibly();
      current = null;
      if (broken != null) {
        throw new AssertionError("broken at " + now, broken);
      }
      next = agenda.poll();
    }
  }

  private void step() {
    steps++;
    if (steps > STEPS_MAX) {
      throw new AssertionError("it never comes to rest");
    }
  }

  private void add(Instant at, Activity activity) {
    turns++;
    agenda.add(new Turn(at, turns, activity));
  }
}
