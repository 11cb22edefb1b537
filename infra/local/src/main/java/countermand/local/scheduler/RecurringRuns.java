package countermand.local.scheduler;

import countermand.local.clock.Recurring;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** The recurring schedules: by themselves as time goes by, or once a step of whoever moves it. */
final class RecurringRuns implements Recurring {
  private final Schedules schedules;
  private final Firing firing;
  private final InstantSource clock;
  private final ReentrantLock running = new ReentrantLock();

  RecurringRuns(Schedules schedules, Firing firing, InstantSource clock) {
    this.schedules = schedules;
    this.firing = firing;
    this.clock = clock;
  }

  /** Runs what is due now, unless they are held. */
  void tick() throws InterruptedException {
    if (running.tryLock()) {
      try {
        List<Schedule> due = schedules.due(clock.instant());
        firing.fireAll(due.stream().filter(Schedule::recurring).toList());
      } finally {
        running.unlock();
      }
    }
  }

  @Override
  public void hold() throws InterruptedException {
    running.lockInterruptibly();
  }

  @Override
  public void runAll() throws InterruptedException {
    firing.fireAll(schedules.recurring());
  }

  @Override
  public void release() {
    running.unlock();
  }
}
