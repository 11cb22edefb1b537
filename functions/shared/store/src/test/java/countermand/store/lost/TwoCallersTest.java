package countermand.store.lost;

import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.marketplaceId;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.placePaid;
import static countermand.store.telling.Say.sale;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.usual;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.OrderName;
import countermand.core.Stage;
import countermand.core.Told;
import countermand.store.telling.Answers;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two callers at one order, in every order in which their calls can fall. */
class TwoCallersTest {
  private static final OrderName M = marketplaceId("M");
  private static final OrderName M2 = marketplaceId("M2");

  @Test
  void neverGetOneSellersIdForTwoOrders() {
    Schedule.every(
        () -> new Scene().caller(M, placeAs("S")).caller(M2, placeAs("S")), this::oneHasTheId);
  }

  @Test
  void neverGetOneSellersIdForTwoOrdersOfWhichOneIsThereAlready() {
    Schedule.every(
        () ->
            new Scene()
                .given(M, place(usual()))
                .caller(M, placeAs("S"))
                .caller(M2, placeAs("S")),
        this::oneHasTheId);
  }

  @Test
  void neverGetOneSellersIdForTwoOrdersThatAreThereAlready() {
    Schedule.every(
        () ->
            new Scene()
                .given(M, place(usual()))
                .given(M2, place(usual()))
                .caller(M, placeAs("S"))
                .caller(M2, placeAs("S")),
        this::oneHasTheId);
  }

  @Test
  void placeOneOrderOnce() {
    Schedule.every(
        () -> new Scene().caller(M, placeAs("S")).caller(M, placeAs("S")),
        scene -> {
          assertThat(scene.order("M").version()).isEqualTo(1);
          Told one = told(scene.answer(0));
          Told other = told(scene.answer(1));
          assertThat(one.receipt()).isEqualTo(other.receipt());
          assertThat(one.moved()).isNotEqualTo(other.moved());
        });
  }

  @Test
  void eachCancelTheirOwnUnit() {
    Schedule.every(
        () ->
            new Scene()
                .given(M, place(usual()))
                .caller(M, sellerCancels(some("A", 1)))
                .caller(M, sellerCancels(some("A", 1))),
        scene -> assertThat(scene.order("M").canceled()).containsEntry("A", 2L));
  }

  @Test
  void withOneKeyAreOneCaller() {
    Schedule.every(
        () ->
            new Scene()
                .given(M, place(usual()))
                .caller(M, sellerCancels(some("A", 1)), "k")
                .caller(M, sellerCancels(some("A", 1)), "k"),
        scene -> {
          assertThat(scene.order("M").canceled()).containsEntry("A", 1L);
          assertThat(List.of(scene.answer(0), scene.answer(1)))
              .hasAtLeastOneElementOfType(Answer.Replayed.class)
              .hasAtLeastOneElementOfType(Answer.Done.class);
        });
  }

  @Test
  void findOneWinnerBetweenInvoiceAndCancel() {
    Schedule.every(
        () -> ready().caller(M, sale("1", 100)).caller(M, sellerCancels()),
        scene -> {
          boolean canceled = scene.order("M").stage() instanceof Stage.Canceled;
          assertThat(scene.answer(0) instanceof Answer.Done).isEqualTo(!canceled);
          assertThat(scene.answer(1) instanceof Answer.Done).isEqualTo(canceled);
        });
  }

  @Test
  void letTimeDoItsPartOnce() {
    Schedule.every(
        () ->
            ready()
                .given(M, customerAsks("r"))
                .after(Settings.ANSWER_WITHIN)
                .caller(M, customerAsks("r"))
                .caller(M, Say.accept()),
        scene -> {
          assertThat(scene.order("M").version()).isEqualTo(5);
          assertThat(Answers.alreadyDone(scene.answer(0)).receipt())
              .isEqualTo(Answers.alreadyDone(scene.answer(1)).receipt());
        });
  }

  private void oneHasTheId(Scene scene) {
    List<Answer> answers = List.of(scene.answer(0), scene.answer(1));
    assertThat(answers).containsOnlyOnce(new Answer.IdTaken("S"));
    assertThat(answers).hasAtLeastOneElementOfType(Answer.Done.class);
    String winner = scene.answer(0) instanceof Answer.Done ? "M" : "M2";
    Command cancel = sellerCancels();
    assertThat(told(scene.afterwards("S", cancel)).orderId()).isEqualTo(winner);
  }

  private static Scene ready() {
    return new Scene().given(M, placePaid(null, Hub.START)).after(Settings.WINDOW);
  }

  private static Told told(Answer answer) {
    return ((Answer.Done) answer).told();
  }
}
