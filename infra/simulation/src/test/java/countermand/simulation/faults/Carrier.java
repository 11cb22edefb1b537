package countermand.simulation.faults;

/** Who carries messages between functions. */
public enum Carrier {
  STREAM,
  SCHEDULER,
  QUEUE,
  /** The rule that wakes the sweep every minute. */
  RULE
}
