package countermand.store;

/** Waits between two attempts, at a race that was lost or a write that failed. */
public interface Backoff {

  /** What is tried has its own count of its attempts. */
  interface Attempts {

    /**
     * Waits, longer each time, and where there are others at it never as long as they.
     *
     * @return false where the time for it is over
     */
    boolean again();
  }

  /** Starts the time for one decision, or for one write. */
  Attempts start();
}
