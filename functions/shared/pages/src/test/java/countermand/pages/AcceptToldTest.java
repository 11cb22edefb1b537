package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Actor;
import countermand.core.Event;
import countermand.core.LineQuantity;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.Dialect;
import countermand.dialects.Dialects;
import countermand.dialects.Tellable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptToldTest {
  private static final Order WHOLE = Sample.order(2, 1);
  private static final Order PART =
      Sample.order(
          Sample.content(200, Sample.line(1, 1, 100L), Sample.line(2, 1, 100L)),
          new LineQuantity("line-1", 1));
  private static final Event.Facts FACTS =
      new Event.Facts(2, Sample.NOW, Actor.SELLER, null, "Canceled", null, Sample.RECEIPT);
  private static final String TOLD = "is cancelled at once, and the marketplace is told.";
  private static final String NOT_TOLD = "its protocol has no words for a part.";

  static List<Dialect> everyDialect() {
    return Dialects.all();
  }

  @ParameterizedTest
  @MethodSource("everyDialect")
  void isWhatTheDialectHasWordsFor(Dialect dialect) {
    assertThat(words(dialect, new Event.OrderCanceled(FACTS, "Handling", 200L))).isTrue();
    boolean ofParts =
        words(dialect, new Event.OrderPartlyCanceled(FACTS, Sample.REQUEST, "Handling", 100));
    assertThat(AcceptTold.by(dialect.name()))
        .isEqualTo(ofParts ? AcceptTold.EVERYTHING : AcceptTold.WHOLE_ORDERS);
  }

  @Test
  void isNotGuessed() {
    assertThatThrownBy(() -> AcceptTold.by("klingon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("klingon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "shopee", "unicommerce", "vtex"})
  void ofWholeOrdersIsToldToEverybody(String marketplace) {
    assertThat(review(marketplace, WHOLE)).contains(TOLD).doesNotContain(NOT_TOLD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "shopee", "unicommerce"})
  void ofAPartIsToldToWhomItCanBe(String marketplace) {
    assertThat(review(marketplace, PART)).contains(TOLD).doesNotContain(NOT_TOLD);
  }

  @Test
  void ofAPartIsNotPromisedWhereItCannotBe() {
    assertThat(review("vtex", PART)).contains(NOT_TOLD).doesNotContain(TOLD);
    assertThat(Answering.to("vtex").reads("pt").review("answer=accept", PART, 1))
        .contains("o protocolo dele não tem palavras para uma parte.")
        .doesNotContain("e o marketplace é avisado");
  }

  private static String review(String marketplace, Order order) {
    return Answering.to(marketplace).review("answer=accept", order, 1);
  }

  /** Of the roles in which a marketplace may know us, all have them, or none has. */
  private static boolean words(Dialect dialect, Event.Notice notice) {
    Set<String> roles = dialect.roles(Side.MARKETPLACE);
    List<Boolean> said =
        (roles.isEmpty() ? Stream.of("") : roles.stream())
            .map(role -> dialect.outgoing(role).tellable(Side.MARKETPLACE, notice, PART))
            .map(tellable -> tellable != Tellable.NONE)
            .distinct()
            .toList();
    assertThat(said).hasSize(1);
    return said.getFirst();
  }
}
