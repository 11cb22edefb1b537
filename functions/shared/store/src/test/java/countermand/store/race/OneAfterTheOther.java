package countermand.store.race;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.HistoryEntry;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Terms;
import countermand.core.rules.Rulebook;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Whether a race can be told as if its callers had come one after the other: each move made the
 * next version of the order, and every other answer is the one that the rulebook gives to the order
 * at the version that the answer shows.
 */
final class OneAfterTheOther {
  private static final Set<String> BY_TIME = Set.of("EndWindow", "ExpireRequest");

  private final TreeMap<Long, Order> versions = new TreeMap<>();
  private final Order end;
  private final Terms terms;

  OneAfterTheOther(Order start, Order end, Terms terms) {
    this.end = end;
    this.terms = terms;
    versions.put(start.version(), start);
  }

  /** Checks what everybody was answered. */
  void check(List<Said> all) {
    all.forEach(said -> said.made().ifPresent(version -> versions.put(version, order(said))));
    long start = versions.firstKey();
    for (HistoryEntry entry : end.history()) {
      if (entry.version() > start) {
        made(entry, all);
      }
    }
    assertThat(versions.lastKey()).isEqualTo(end.version());
    assertThat(versions).as("no version is missing").hasSize((int) (end.version() - start) + 1);
    all.forEach(this::legal);
  }

  private void made(HistoryEntry entry, List<Said> all) {
    long makers = all.stream().filter(said -> said.made(entry)).count();
    if (BY_TIME.contains(entry.command())) {
      assertThat(makers).isZero();
      Order before = versions.get(entry.version() - 1);
      versions.put(entry.version(), Rulebook.settle(before, entry.at(), terms).order());
    } else {
      assertThat(makers).as("callers who made %s", entry).isEqualTo(1);
    }
  }

  private void legal(Said said) {
    switch (said.answer()) {
      case Answer.Done done when done.told().moved() ->
          assertThat(again(said.command(), versions.get(done.told().version() - 1)))
              .isInstanceOf(Ending.Moved.class);
      case Answer.Done done -> {
        Ending.AlreadyDone again =
            (Ending.AlreadyDone) again(said.command(), versions.get(done.order().version()));
        assertThat(done.told().receipt()).isEqualTo(again.receipt());
      }
      case Answer.Refused(Ending.Refused refusal, var order) -> {
        Ending.Refused again =
            (Ending.Refused) again(said.command(), versions.get(order.orElseThrow().version()));
        assertThat(refusal).isEqualTo(again);
      }
      case Answer.Busy _ -> {}
      case Answer.Replayed _,
          Answer.NotFound _,
          Answer.IdTaken _,
          Answer.KeyReused _,
          Answer.KeysFull _ ->
          throw new AssertionError("nobody may be told " + said);
    }
  }

  private Ending again(Command command, Order order) {
    Moment moment = new Moment(order.lastAt(), new UUID(0, 0));
    return Rulebook.decide(order, command, null, moment, terms);
  }

  private static Order order(Said said) {
    return ((Answer.Done) said.answer()).order();
  }
}
