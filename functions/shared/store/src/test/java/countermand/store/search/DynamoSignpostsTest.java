package countermand.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.telling.Table;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DynamoSignpostsTest {
  private final DynamoSignposts signposts = new DynamoSignposts(Table.plain(), Table.NAME);

  @Test
  void leadToAllOrdersOfTheirLinkAndToNoOther() {
    signposts.put("signs", "M-1", Set.of("G-7", "r-1"));
    signposts.put("signs", "M-2", Set.of("G-7"));
    signposts.put("others", "M-3", Set.of("G-7"));
    assertThat(signposts.read("signs", "G-7", 25)).containsExactly("M-1", "M-2");
    assertThat(signposts.read("signs", "G-7", 1)).containsExactly("M-1");
    assertThat(signposts.read("signs", "r-1", 25)).containsExactly("M-1");
    assertThat(signposts.read("signs", "r", 25)).isEmpty();
  }

  @Test
  void mayBePutUpAgain() {
    signposts.put("signs", "M-9", Set.of("again"));
    signposts.put("signs", "M-9", Set.of("again"));
    assertThat(signposts.read("signs", "again", 25)).containsExactly("M-9");
  }
}
