package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Two instances out of one snapshot, each in a process of its own in which every source of
 * randomness that was made before the snapshot yields what it yields in the other.
 */
class TwoRestoresShareNoChanceTest {
  /** Ids, receipts, tokens, keys: what is long enough to be chance. */
  private static final Pattern CHANCE =
      Pattern.compile(
          "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|cm_[0-9a-f]{16}|[A-Za-z0-9_-]{40,}");

  @Test
  void noIdTraceTokenOrKeyIsMadeTwice() throws Exception {
    List<String> one = RestoredInstance.run();
    List<String> other = RestoredInstance.run();

    assertThat(one.getFirst()).startsWith("frozen ").isEqualTo(other.getFirst());
    Set<String> made = chance(one);
    assertThat(made).as("%s", one).hasSizeGreaterThanOrEqualTo(6);
    assertThat(chance(other)).hasSameSizeAs(made).doesNotContainAnyElementsOf(made);
  }

  private static Set<String> chance(List<String> lines) {
    return lines.stream()
        .skip(1)
        .flatMap(line -> CHANCE.matcher(line).results())
        .map(result -> result.group())
        .collect(Collectors.toSet());
  }
}
