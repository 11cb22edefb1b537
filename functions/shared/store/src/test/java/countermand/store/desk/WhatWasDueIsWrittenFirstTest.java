package countermand.store.desk;

import static countermand.store.telling.Answers.alreadyDone;
import static countermand.store.telling.Answers.moved;
import static countermand.store.telling.Answers.refused;
import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.some;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.DecidedBy;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.RequestOutcome;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WhatWasDueIsWrittenFirstTest {
  private final Hub hub = new Hub();

  @Test
  void beforeARead() {
    Order shown = hub.ready("M").show("M");
    assertThat(shown.stage()).isEqualTo(new Stage.ReadyForHandling());
    assertThat(hub.stored("M")).isEqualTo(shown);
  }

  @Test
  void beforeAReadByTheSellersId() {
    hub.moved("M", Say.placePaid("S", hub.now())).after(Settings.WINDOW);
    hub.desk().show(hub.link(), hub.terms(), Say.sellerId("S"));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.ReadyForHandling());
  }

  @Test
  void beforeATimersAnswer() {
    hub.ready("M").moved("M", customerAsks("r")).after(Settings.ANSWER_WITHIN);
    Order settled = hub.desk().settle(hub.link(), hub.terms(), "M").orElseThrow();
    assertThat(settled.stage()).isEqualTo(new Stage.Canceled());
    assertThat(hub.stored("M")).isEqualTo(settled);
  }

  @Test
  void beforeEligibilityIsTold() {
    hub.ready("M");
    hub.desk().eligibility(hub.link(), hub.terms(), Say.marketplaceId("M"), Side.MARKETPLACE);
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.ReadyForHandling());
  }

  @Test
  void beforeAlreadyDone() {
    hub.ready("M").moved("M", customerAsks("r")).after(Settings.ANSWER_WITHIN);
    var told = alreadyDone(hub.say("M", customerAsks("r")));
    assertThat(told.stage()).isEqualTo("Canceled");
    assertThat(told.request().outcome()).isEqualTo(RequestOutcome.EXPIRED);
    assertThat(hub.stored("M").cancellation().receipt()).isEqualTo(told.receipt());
    assertThat(hub.stored("M").version()).isEqualTo(told.version());
  }

  @Test
  void beforeARefusal() {
    hub.ready("M").moved("M", customerAsks("r")).after(Settings.ANSWER_WITHIN);
    Answer answer = hub.say("M", Say.decline());
    assertThat(refused(answer)).isEqualTo(RefusalCode.ALREADY_CANCELED);
    assertThat(((Answer.Refused) answer).order()).contains(hub.stored("M"));
    assertThat(hub.stored("M").stage()).isEqualTo(new Stage.Canceled());
  }

  @Test
  void inTheCommandsOwnWriteWhereItMoves() {
    hub.ready("M");
    var told = moved(hub.say("M", sellerCancels(some("A", 1))));
    assertThat(told.version()).isEqualTo(4);
    assertThat(hub.stored("M").history())
        .extracting(entry -> entry.command())
        .containsExactly("PlaceOrder", "ApprovePayment", "EndWindow", "CancelBySeller");
  }

  @Test
  void atItsOwnInstantHoweverLateItIsSeen() {
    hub.ready("M").moved("M", customerAsks("r"));
    Instant deadline = hub.now().plus(Settings.ANSWER_WITHIN);
    hub.after(Settings.ANSWER_WITHIN.plus(Duration.ofDays(5)));
    assertThat(hub.show("M").cancellation().at()).isEqualTo(deadline);
    assertThat(hub.stored("M").cancellation().decidedBy()).isEqualTo(DecidedBy.DEADLINE);
  }

  @Test
  void theSameWhoeverSeesItFirst() {
    Order byRead = hub.ready("M").moved("M", customerAsks("r")).after(Duration.ofDays(31)).show("M");
    hub.say("M", sellerCancels());
    assertThat(hub.stored("M")).isEqualTo(byRead);
  }

  @Test
  void andTimeNeverRunsBackwards() {
    hub.ready("M").moved("M", customerAsks("r"));
    Instant last = hub.now();
    hub.after(Duration.ofMinutes(-10)).moved("M", Say.decline());
    assertThat(hub.stored("M").lastAt()).isEqualTo(last);
  }
}
