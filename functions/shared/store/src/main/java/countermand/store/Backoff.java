package countermand.store;

/** Waits between two attempts at a lost race. */
public interface Backoff {

  /** A decision's own count of its attempts. */
  interface Attempts {

    /**
     * Waits, longer each time and never as long as anybody else.
     *
     * @return false where the time for this decision is over
     */
    boolean again();
  }

  /** Starts the time for one decision. */
  Attempts start();
}
