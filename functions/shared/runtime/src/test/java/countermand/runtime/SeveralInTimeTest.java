package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.OrderName;
import countermand.core.OrderedLine;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.Upshot;
import countermand.store.Link;
import countermand.store.TimeLimit;
import countermand.store.codec.UnknownFormatException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;

/** Several decisions in one call begin for as long as there is time, and each has its upshot. */
class SeveralInTimeTest {
  private static final Content CONTENT =
      new Content(100, null, null, null, List.of(new OrderedLine("A", null, null, null, 1, 100L)));
  private static final Duration SOON = Duration.ofMillis(1);

  private final House house = new House();

  static Stream<SdkException> breakdowns() {
    return Stream.of(
        SdkClientException.create("nobody answers"),
        InternalServerErrorException.builder().message("nobody answers").build());
  }

  @Test
  void allAreDecidedWhereThereIsTime() {
    assertThat(placed(Duration.ofMillis(1_900))).containsExactly("Done", "Done", "Done", "Done");
    assertThat(house.orders.writes()).hasSize(4);
  }

  @Test
  void nothingIsBegunOnceTheCallerHasWaitedLongAndSaysSo() {
    assertThat(placed(Duration.ofSeconds(4)))
        .containsExactly("Done", "NotBegun", "NotBegun", "NotBegun");
    assertThat(house.orders.writes()).hasSize(1);
  }

  @Test
  void nothingIsBegunThatTheCallWouldCutShort() {
    assertThat(TimeLimit.within(Deciding.ONE.minusNanos(1), () -> placed(SOON)))
        .containsExactly("NotBegun", "NotBegun", "NotBegun", "NotBegun");
    assertThat(house.orders.writes()).isEmpty();
    assertThat(house.noticed.notKnown).isEmpty();
    assertThat(TimeLimit.within(Deciding.ONE.multipliedBy(15), () -> placed(SOON)))
        .containsExactly("Done", "Done", "Done", "Done");
  }

  @ParameterizedTest
  @MethodSource("breakdowns")
  void whatStandsIsToldWhereTheTableAnswersNoMoreAndNothingElseIsBegun(SdkException why) {
    house.orders.answerNothing("B", why);
    assertThat(placed(SOON)).containsExactly("Done", "NotKnown", "NotBegun", "NotBegun");
    assertThat(house.orders.writes()).hasSize(2);
    assertThat(house.noticed.notKnown).containsExactly("acme B: " + why.getMessage());
  }

  @Test
  void anOrderThatFailsByItselfHoldsUpNoOther() {
    house.orders.answerNothing("B", new UnknownFormatException("stage Teleported"));
    assertThat(placed(SOON)).containsExactly("Done", "NotKnown", "Done", "Done");
    assertThat(house.noticed.notKnown).singleElement().asString().contains("acme B", "Teleported");
  }

  @Test
  void sentAgainItIsDecidedOnce() {
    house.orders.answerNothing("B", SdkClientException.create("nobody answers"));
    placed(SOON);
    house.orders.answerAgain();
    assertThat(placed(SOON)).containsExactly("Done", "Done", "Done", "Done");
    assertThat(house.orders.writes()).hasSize(4);
  }

  /** Four orders, where so much time goes by between two looks at the clock. */
  private List<String> placed(Duration pace) {
    AtomicLong time = new AtomicLong();
    Link link = house.link("acme");
    return house
        .deciding(() -> time.addAndGet(pace.toNanos()))
        .all(
            new Call.DecideAll(
                Stream.of("A", "B", "C", "D").map(SeveralInTimeTest::placing).toList(),
                upshots -> HttpReply.empty(204)),
            link,
            new TermsOfLinks(Duration.ofHours(1)).of(link))
        .stream()
        .map(SeveralInTimeTest::name)
        .toList();
  }

  private static String name(Upshot upshot) {
    return upshot instanceof Upshot.Answered(Answer answer)
        ? answer.getClass().getSimpleName()
        : upshot.getClass().getSimpleName();
  }

  private static Call.DecideEach.One placing(String id) {
    return new Call.DecideEach.One(
        new OrderName(id, OrderName.Whose.MARKETPLACE),
        new Command.PlaceOrder(null, CONTENT, null));
  }
}
