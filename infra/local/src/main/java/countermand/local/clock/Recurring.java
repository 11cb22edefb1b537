package countermand.local.clock;

/**
 * What runs by itself again and again as time goes by. While business time is moved it is held, and
 * runs once a step instead: not once for each minute of the 31 days that were skipped.
 */
public interface Recurring {
  /** Nothing recurs. */
  Recurring NONE =
      new Recurring() {
        @Override
        public void hold() {}

        @Override
        public void runAll() {}

        @Override
        public void release() {}
      };

  /**
   * Waits for the end of what runs now; until {@link #release}, by the same thread, no more does.
   */
  void hold() throws InterruptedException;

  /** Runs all of it, whenever it would be due, and returns as it has ended. */
  void runAll() throws InterruptedException;

  void release();
}
