package countermand.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Many texts, looked for in one long one in a single pass: as they are, and in Base64.
 *
 * @param starts where a text may begin, by its first two characters
 * @param spellings by the same, each with the text that it stands for
 */
record Needles(BitSet starts, Map<Integer, List<Spelling>> spellings) {

  /** How a text may be written. */
  record Spelling(String written, String text) {
    static Stream<Spelling> of(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Stream.of(
              text,
              Base64.getEncoder().withoutPadding().encodeToString(bytes),
              Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
          .distinct()
          .map(written -> new Spelling(written, text));
    }
  }

  static Needles of(Collection<String> texts) {
    Needles needles = new Needles(new BitSet(), new HashMap<>());
    texts.stream().flatMap(Spelling::of).forEach(needles::add);
    return needles;
  }

  private void add(Spelling spelling) {
    int start = start(spelling.written(), 0);
    starts.set(start);
    spellings.computeIfAbsent(start, _ -> new ArrayList<>()).add(spelling);
  }

  /** Those that are there. */
  Set<String> in(String hay) {
    Set<String> found = new TreeSet<>();
    for (int at = 0; at + 1 < hay.length(); at++) {
      int start = start(hay, at);
      if (starts.get(start)) {
        for (Spelling spelling : spellings.getOrDefault(start, List.of())) {
          if (hay.startsWith(spelling.written(), at)) {
            found.add(spelling.text());
          }
        }
      }
    }
    return found;
  }

  private static int start(String text, int at) {
    return ((text.charAt(at) << Byte.SIZE) ^ text.charAt(at + 1)) & 0xFFFF;
  }
}
