package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Actor;
import countermand.core.Answer;
import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import countermand.core.Told;
import countermand.dialects.Dialect;
import countermand.dialects.Dialects;
import countermand.dialects.Tellable;
import countermand.dialects.Upshot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeclineToldTest {
  private static final Order ORDER = Sample.order(1, 1);
  private static final String DECLINE = "answer=decline&template=PACKED&own=Sorry.";

  static List<Dialect> everyDialect() {
    return Dialects.all();
  }

  @ParameterizedTest
  @MethodSource("everyDialect")
  void isWhatTheDialectHasWordsFor(Dialect dialect) {
    assertThat(DeclineTold.by(dialect.name())).isEqualTo(said(tellable(dialect)));
  }

  @Test
  void isNotGuessed() {
    assertThatThrownBy(() -> DeclineTold.by("klingon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("klingon");
  }

  @ParameterizedTest
  @CsvSource({
    "native, marketplace is told why., The customer will read:",
    "shopee, but not why: its protocol, the marketplace is not told these words:",
    "unicommerce, The marketplace is not told: its, the marketplace is not told these words:",
    "vtex, then it learns of it by your invoice alone., unless you are its external seller:"
  })
  void isSaidBefore(String marketplace, String means, String words) {
    assertThat(Answering.to(marketplace).review(DECLINE, ORDER, 1))
        .contains(means, words, "The order is packed already. Sorry.");
  }

  @ParameterizedTest
  @CsvSource({
    "native, The customer reads it.",
    "shopee, the marketplace is not told it.",
    "unicommerce, the marketplace is not told it.",
    "vtex, unless you are its external seller."
  })
  void isSaidWhereTheWordsAreTyped(String marketplace, String hint) {
    assertThat(Answering.to(marketplace).review("answer=decline", ORDER, 1))
        .contains(hint, "At most 1,000 characters.");
  }

  @ParameterizedTest
  @CsvSource({
    "native, and the marketplace is told why.",
    "shopee, 'is told so, but not why.'",
    "unicommerce, The marketplace is not told.",
    "vtex, then it learns of it by your invoice alone."
  })
  void isSaidAfter(String marketplace, String words) {
    Told told =
        new Told(false, true, "Handling", Sample.RECEIPT, Sample.ID, Sample.ID, 2, null, List.of());
    assertThat(
            Answering.to(marketplace)
                .result(DECLINE, new Upshot.Answered(new Answer.Done(told, ORDER))))
        .contains("Declined: the order goes on", words);
  }

  private static Set<Tellable> tellable(Dialect dialect) {
    Event.Notice notice =
        new Event.CancellationDeclined(
            new Event.Facts(
                2, Sample.NOW, Actor.SELLER, null, "Handling", "Sorry.", Sample.RECEIPT),
            Sample.REQUEST);
    Set<String> roles = dialect.roles(Side.MARKETPLACE);
    return (roles.isEmpty() ? Stream.of("") : roles.stream())
        .map(role -> dialect.outgoing(role).tellable(Side.MARKETPLACE, notice, ORDER))
        .collect(Collectors.toSet());
  }

  private static DeclineTold said(Set<Tellable> tellable) {
    return tellable.size() > 1
        ? DeclineTold.BY_ROLE
        : switch (tellable.iterator().next()) {
          case CALL -> DeclineTold.WITH_WORDS;
          case DEGRADED -> DeclineTold.WITHOUT_WORDS;
          case NONE -> DeclineTold.NOT_AT_ALL;
        };
  }
}
