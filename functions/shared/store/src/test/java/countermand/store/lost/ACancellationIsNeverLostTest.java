package countermand.store.lost;

import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.marketplaceHasCanceled;
import static countermand.store.telling.Say.marketplaceId;
import static countermand.store.telling.Say.place;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.sellerCancels;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.usual;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.OrderName;
import countermand.core.Side;
import countermand.core.Stage;
import countermand.store.Slot;
import countermand.store.telling.Answers;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * An order is placed and somebody cancels it, in every order in which the calls of the two can
 * fall: whether the canceller is told "done" or "not found", the order ends canceled.
 */
class ACancellationIsNeverLostTest {
  private static final OrderName M = marketplaceId("M");
  private static final OrderName S = sellerId("S");

  @Test
  void byTheSellersId() {
    alwaysCanceled(() -> new Scene().caller(M, placeAs("S")).caller(S, sellerCancels()));
  }

  @Test
  void byTheSellersIdWhereEitherWillDo() {
    OrderName either = new OrderName("S", OrderName.Whose.SELLER_THEN_MARKETPLACE);
    alwaysCanceled(() -> new Scene().caller(M, placeAs("S")).caller(either, sellerCancels()));
  }

  @Test
  void byTheSellersIdWhichIsTheMarketplacesToo() {
    Command placement = place(usual());
    alwaysCanceled(
        () -> new Scene().caller(M, placement).caller(sellerId("M"), sellerCancels()));
  }

  @Test
  void byTheOneIdWhereEitherWillDo() {
    OrderName either = new OrderName("M", OrderName.Whose.SELLER_THEN_MARKETPLACE);
    alwaysCanceled(
        () -> new Scene().caller(M, place(usual())).caller(either, sellerCancels()));
  }

  @Test
  void byTheMarketplacesId() {
    alwaysCanceled(() -> new Scene().caller(M, placeAs("S")).caller(M, customerAsks("r")));
    alwaysCanceled(
        () -> new Scene().caller(M, placeAs("S")).caller(M, marketplaceHasCanceled()));
  }

  @Test
  void whereOneWaitsAlready() {
    alwaysCanceled(
        () ->
            new Scene()
                .given(S, customerAsks("r"))
                .caller(M, placeAs("S"))
                .caller(M, customerAsks("r")));
  }

  @Test
  void whereTheSellersIdComesOnlyWithALaterPlacement() {
    Supplier<Scene> scenes =
        () ->
            new Scene()
                .given(M, place(usual()))
                .caller(M, placeAs("S"))
                .caller(S, sellerCancels());
    int schedules =
        Schedule.every(
            scenes,
            scene -> {
              assertThat(scene.order("M").stage()).isEqualTo(new Stage.Canceled());
              assertThat(scene.slot(Side.SELLER, "S")).isInstanceOf(Slot.Alias.class);
              assertThat(scene.answer(1)).isNotInstanceOf(Answer.Busy.class);
            });
    assertThat(schedules).isGreaterThan(5);
  }

  private static void alwaysCanceled(Supplier<Scene> scenes) {
    int schedules =
        Schedule.every(
            scenes,
            scene -> {
              assertThat(scene.order("M").stage()).isEqualTo(new Stage.Canceled());
              Answers.moved(scene.answer(0));
              assertThat(scene.answer(1))
                  .isInstanceOfAny(Answer.NotFound.class, Answer.Done.class);
            });
    assertThat(schedules).isGreaterThan(5);
  }
}
