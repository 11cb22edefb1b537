package countermand.store.calls;

import static countermand.store.telling.Answers.alreadyDone;
import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.notFound;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.usual;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Decision;
import countermand.core.OrderName;
import countermand.store.telling.Calls;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import countermand.store.telling.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is counted is what a decision costs and how long it takes: calls to DynamoDB. */
class CallsOfADecisionTest {
  private static final String GET = "GetItem";
  private static final String UPDATE = "UpdateItem";

  private final Calls calls = new Calls();
  private final Hub hub = new Hub(Table.client(calls));

  @Test
  void thatMovesAreAReadAndAWrite() {
    hub.ready("M");
    calls.made();
    moved(hub.say("M", customerAsks("r")));
    assertThat(calls.made()).containsExactly(GET, UPDATE);
  }

  @Test
  void thatWasMadeBeforeIsOneRead() {
    hub.moved("M", place(usual()), sellerCancels());
    calls.made();
    alreadyDone(hub.say("M", sellerCancels()));
    assertThat(calls.made()).containsExactly(GET);
  }

  @Test
  void thatIsRefusedIsOneRead() {
    hub.moved("M", place(usual()));
    calls.made();
    refused(hub.say("M", new Command.Ship()));
    assertThat(calls.made()).containsExactly(GET);
  }

  @Test
  void thatIsRefusedAfterTimeChangedSomethingAreTwo() {
    hub.ready("M");
    calls.made();
    refused(hub.say("M", Say.decline()));
    assertThat(calls.made()).containsExactly(GET, UPDATE);
  }

  @Test
  void thatWasMadeBeforeAndTimeChangedSomethingAreTwo() {
    hub.ready("M").moved("M", customerAsks("r")).after(Settings.ANSWER_WITHIN);
    calls.made();
    alreadyDone(hub.say("M", customerAsks("r")));
    assertThat(calls.made()).containsExactly(GET, UPDATE);
  }

  @Test
  void byTheSellersIdAreOneReadMore() {
    hub.moved("M", placeAs("S"));
    calls.made();
    moved(hub.say(sellerId("S"), sellerCancels()));
    assertThat(calls.made()).containsExactly(GET, GET, UPDATE);
  }

  @Test
  void byTheSellersOwnIdFirstAreNoMoreThanThat() {
    hub.moved("M", placeAs("S"));
    calls.made();
    moved(hub.say(new OrderName("S", OrderName.Whose.SELLER_THEN_MARKETPLACE), sellerCancels()));
    assertThat(calls.made()).containsExactly(GET, GET, UPDATE);
  }

  @Test
  void thatPlacesAnOrderAreAReadTheAliasAndTheOrder() {
    moved(hub.say("M", placeAs("S")));
    assertThat(calls.made()).containsExactly(GET, UPDATE, UPDATE);
  }

  @Test
  void thatPlacesAnOrderWithoutASellersIdAreTheSame() {
    moved(hub.say("M", place(usual())));
    assertThat(calls.made()).containsExactly(GET, UPDATE, UPDATE);
  }

  @Test
  void thatPlacesItAgainIsOneRead() {
    hub.moved("M", placeAs("S"));
    calls.made();
    alreadyDone(hub.say("M", placeAs("S")));
    assertThat(calls.made()).containsExactly(GET);
  }

  @Test
  void thatReplacesItsContentAreAReadAndAWrite() {
    hub.moved("M", placeAs("S"));
    calls.made();
    moved(hub.say("M", place(Say.worth(1, Say.line("A", 1, 1)))));
    assertThat(calls.made()).containsExactly(GET, UPDATE);
  }

  @Test
  void aboutAnUnknownOrderAreAReadTheCountAndTheMark() {
    notFound(hub.say("M", sellerCancels()));
    assertThat(calls.made()).containsExactly(GET, UPDATE, UPDATE);
  }

  @Test
  void thatWaitAreListedByOneQueryAndOneRead() {
    for (String id : List.of("1", "2", "3")) {
      hub.ready(id).moved(id, customerAsks("r"));
    }
    calls.made();
    assertThat(listed()).hasSize(3);
    assertThat(calls.made()).containsExactly("Query", "BatchGetItem");
  }

  @Test
  void thatWaitsAloneIsReadAsAnyOther() {
    hub.ready("M").moved("M", customerAsks("r"));
    calls.made();
    assertThat(listed()).hasSize(1);
    assertThat(calls.made()).containsExactly("Query", GET);
  }

  private List<Decision> listed() {
    return hub.desk().decisions(hub.link(), hub.terms(), 20, null).orElseThrow().decisions();
  }

  @Test
  void thatOnlyShowsIsOneRead() {
    hub.moved("M", place(usual()));
    calls.made();
    hub.show("M");
    assertThat(calls.made()).containsExactly(GET);
  }

  @Test
  void thatOnlyShowsAfterTimeChangedSomethingAreTwo() {
    hub.ready("M");
    calls.made();
    hub.show("M");
    assertThat(calls.made()).containsExactly(GET, UPDATE);
  }
}
