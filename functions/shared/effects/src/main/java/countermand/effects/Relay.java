package countermand.effects;

import countermand.store.Ledger;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Performs what orders owe and strikes it out. What fails stays owed, and somebody looks after it
 * later; it never holds up anything else.
 */
public final class Relay {
  private final Performer performer;
  private final Ledger ledger;
  private final InstantSource clock;
  private final Failures failures;

  /** A relay. */
  public Relay(Performer performer, Ledger ledger, InstantSource clock, Failures failures) {
    this.performer = performer;
    this.ledger = ledger;
    this.clock = clock;
    this.failures = failures;
  }

  /**
   * Performs the debts of decisions as they are made; what fails backs off.
   *
   * @param hurry whether there is no time left to begin with anything
   */
  public void relay(List<Debt> debts, BooleanSupplier hurry) {
    perform(debts, hurry).forEach(this::backOff);
  }

  /**
   * Performs debts and strikes out what is done.
   *
   * @param hurry whether there is no time left to begin with anything
   * @return what became of each, in the same order
   */
  List<Outcome> perform(List<Debt> debts, BooleanSupplier hurry) {
    List<Outcome> outcomes = performer.perform(debts, hurry);
    outcomes.forEach(this::acknowledge);
    return outcomes;
  }

  /** Where the books cannot be reached, the instant at which somebody looks stands in them. */
  private void acknowledge(Outcome outcome) {
    try {
      ledger.acknowledge(outcome.debt().owing(), outcome.done());
    } catch (RuntimeException e) {
      failures.failed("acknowledgement of " + name(outcome), e);
    }
  }

  private void backOff(Outcome outcome) {
    try {
      ledger.postpone(
          outcome.debt().owing(),
          outcome.failed(),
          Retry.after(outcome.debt().owing(), clock.instant()));
    } catch (RuntimeException e) {
      failures.failed("back-off of " + name(outcome), e);
    }
  }

  private static String name(Outcome outcome) {
    return Performer.name(outcome.debt().owing().order());
  }
}
