package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTest {

  @ParameterizedTest
  @CsvSource({
    ", , decisions.none",
    ", c1, decisions.none-so-far",
    "c0, , list.no-more",
    "c0, c1, decisions.none-so-far"
  })
  void deniesNoMoreThanIsKnown(@Nullable String after, @Nullable String cursor, String key) {
    Ask ask = Ask.get("/console/decisions");
    Turn turn = Turn.of((after == null ? ask : ask.query("after", after)).request(), cursor);
    assertThat(turn.nothing("decisions")).isEqualTo(key);
    assertThat(turn.first()).isEqualTo(after == null);
    assertThat(turn.next()).isEqualTo(cursor == null ? "" : "?after=" + cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"decisions", "failed", "links"})
  void hasWordsForEachList(String list) {
    for (Language language : Language.values()) {
      for (Turn turn : new Turn[] {new Turn("", ""), new Turn("", "?after=c"), new Turn("c", "")}) {
        assertThat(Texts.in(language).has(turn.nothing(list))).isTrue();
      }
    }
  }

  @Test
  void theRestOfAQueryIsEmptyOnTheFirstPage() {
    assertThat(Place.after("")).isEmpty();
    assertThat(Place.after("a/b")).isEqualTo("&after=a%2Fb");
  }
}
