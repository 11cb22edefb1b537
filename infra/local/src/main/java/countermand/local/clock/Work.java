package countermand.local.clock;

/** Something that may have work to do at this instant: a stream, a scheduler, a queue. */
@FunctionalInterface
public interface Work {
  /**
   * Does what can be done now; true where there was something, or where something waits to be tried
   * again.
   */
  boolean run() throws InterruptedException;
}
