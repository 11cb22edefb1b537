package countermand.core.histories;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Everything that can happen in so many steps, depth first. A state that was seen with as many
 * steps to go has no news, so the histories are covered without being walked one by one. The
 * property {@code histories.length} says how many steps.
 */
class AllShortHistoriesTest {
  private static final int LENGTH = Integer.getInteger("histories.length", 6);

  private final Map<Fingerprint, Integer> seen = new HashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private long steps;

  @Test
  void ofTheEveryday() {
    all(Walk.start(), Alphabets.EVERYDAY);
  }

  @Test
  void ofTheEverydayFromThere() {
    all(readyForHandling(), Alphabets.EVERYDAY);
  }

  @Test
  void ofReportsAndOddities() {
    all(Walk.start(), Alphabets.REPORTED);
  }

  @Test
  void ofReportsAndOdditiesFromThere() {
    all(readyForHandling(), Alphabets.REPORTED);
  }

  /** Where a request can open: a long way for a short history. */
  private static Walk readyForHandling() {
    return Walk.start().step(Alphabets.APPROVE).step(Alphabets.THE_VERY_INSTANT);
  }

  private void all(Walk start, List<Symbol> alphabet) {
    walk(start, alphabet, LENGTH);
    System.out.printf(
        "%.0f histories of %d steps over %d symbols: %d states, %d steps taken%n",
        Math.pow(alphabet.size(), LENGTH), LENGTH, alphabet.size(), seen.size(), steps);
  }

  private void walk(Walk walk, List<Symbol> alphabet, int toGo) {
    Integer before = seen.get(Fingerprint.of(walk.order(), walk.now()));
    if (toGo == 0 || (before != null && before >= toGo)) {
      return;
    }
    seen.put(Fingerprint.of(walk.order(), walk.now()), toGo);
    for (Symbol symbol : alphabet) {
      path.addLast(symbol.name());
      steps++;
      walk(stepped(walk, symbol), alphabet, toGo - 1);
      path.removeLast();
    }
  }

  private Walk stepped(Walk walk, Symbol symbol) {
    try {
      return walk.step(symbol);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("after: " + String.join(" · ", path), e);
    }
  }
}
