package countermand.core;

/** Commands that move an order at most once; which of them did is remembered with its receipt. */
public enum Milestone {
  PLACED,
  PAID,
  HANDLING_STARTED,
  SHIPPED,
  RETURNED
}
