package countermand.core;

/** Which request a caller means when it asks for a cancellation. */
public sealed interface RequestName {

  /** The request of that id, new or known. */
  record Given(String id) implements RequestName {}

  /** Always a new one; its id is derived. */
  record New() implements RequestName {}

  /**
   * The open one, else a new one. VTEX's OMS cancel with the marketplace's key names none, and a
   * retry must not ask twice.
   */
  record OpenOrNew() implements RequestName {}

  /**
   * The open one, else the one closed last, and a new one only where the order never had one.
   * VTEX's callback without an id is sent again and again until it is decided.
   */
  record LatestOrNew() implements RequestName {}

  /**
   * The open one, else the one closed last, where it is about the same lines; else a new one.
   * Unicommerce's cancel is sent again to learn the outcome, and its answer is one yes or no: a new
   * request takes all of its lines, or none.
   */
  record SameOrNew() implements RequestName {}
}
