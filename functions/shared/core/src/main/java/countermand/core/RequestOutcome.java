package countermand.core;

/** How a cancellation request stands. Everything but {@link #OPEN} is for ever. */
public enum RequestOutcome {
  OPEN,
  ACCEPTED,
  DECLINED,
  /** Nobody answered in time: granted. */
  EXPIRED,
  WITHDRAWN,
  /** A whole request of the same origin took its place. */
  SUPERSEDED
}
