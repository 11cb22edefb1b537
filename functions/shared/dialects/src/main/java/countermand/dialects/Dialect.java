package countermand.dialects;

import countermand.core.Side;
import countermand.dialects.links.KeyMaker;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** A protocol that a party of a link speaks, and in which it can be told something. */
public interface Dialect extends Protocol {

  /** How keys of ours are made for it; empty where none are. */
  default Optional<KeyMaker> keys() {
    return Optional.empty();
  }

  /**
   * What is wrong with a secret with which a party is to be called; empty where nothing is. It is
   * one line, whatever its parts are.
   */
  default Optional<String> secretFault(Side to, String secret) {
    return SecretText.fault(secret);
  }

  /**
   * How long after payment a customer of a marketplace that speaks it may usually cancel freely.
   */
  default Duration usualWindow() {
    return Duration.ofMinutes(30);
  }

  /** How long its marketplaces usually let a seller take to answer. */
  default Duration usualAnswerWithin() {
    return Duration.ofDays(30);
  }

  /** In which roles a party of a side may know us; none where the protocol has but one. */
  default Set<String> roles(Side of) {
    return Set.of();
  }

  /** Whether a seller that speaks it may have an endpoint before which we stand. */
  default boolean hasUpstreams() {
    return false;
  }

  /** The half of it in which we call. */
  Outgoing outgoing();

  /**
   * The same, towards a party that knows us in one of the roles that the protocol has.
   *
   * @param role the link's setting, such as {@code oms}; empty where it says nothing
   */
  default Outgoing outgoing(String role) {
    return outgoing();
  }

  /** Whether a marketplace that speaks it can be told that an order was cancelled in part. */
  boolean marketplaceHearsPartialCancel();

  /**
   * Whether the answer to a marketplace's call can tell it that what it asked for was granted at
   * once. Where it cannot, the marketplace is told as anybody else.
   */
  default boolean outcomeInAnswer() {
    return true;
  }

  /**
   * How long after its request a marketplace cancels by itself that learns of a decline by the sale
   * invoice alone; empty where it does not.
   *
   * @param role as {@link #outgoing(String)} takes it
   */
  default Optional<Duration> refusedByInvoiceWithin(String role) {
    return Optional.empty();
  }
}
