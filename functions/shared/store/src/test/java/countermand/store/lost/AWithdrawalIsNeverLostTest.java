package countermand.store.lost;

import static countermand.store.telling.Say.customerAsks;
import static countermand.store.telling.Say.marketplaceId;
import static countermand.store.telling.Say.placeAs;
import static countermand.store.telling.Say.sellerId;
import static countermand.store.telling.Say.withdraw;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.OrderName;
import countermand.core.RefusalCode;
import countermand.core.Stage;
import countermand.store.telling.Answers;
import org.junit.jupiter.api.Test;

/**
 * A request waits, its order is placed and the request withdrawn, in every order in which the calls
 * of the two can fall: the order is canceled where the withdrawal was told so, and nowhere else.
 */
class AWithdrawalIsNeverLostTest {
  private static final OrderName M = marketplaceId("M");
  private static final OrderName S = sellerId("S");

  @Test
  void whereTheRequestWaitsAtTheMarketplacesId() {
    canceledOnlyWhereSaidSo(M, "r");
  }

  @Test
  void whereTheRequestWaitsAtTheSellersId() {
    canceledOnlyWhereSaidSo(S, "r");
  }

  @Test
  void withoutItsIdToo() {
    canceledOnlyWhereSaidSo(S, null);
  }

  @Test
  void byALateDuplicate() {
    for (OrderName name : new OrderName[] {M, S}) {
      int schedules =
          Schedule.every(
              () ->
                  new Scene()
                      .given(name, customerAsks("r"))
                      .given(name, withdraw("r"))
                      .caller(M, placeAs("S"))
                      .caller(name, customerAsks("r")),
              scene ->
                  assertThat(scene.order("M").stage()).isEqualTo(new Stage.AwaitingPayment()));
      assertThat(schedules).isGreaterThan(3);
    }
  }

  private static void canceledOnlyWhereSaidSo(OrderName name, String id) {
    int schedules =
        Schedule.every(
            () ->
                new Scene()
                    .given(name, customerAsks("r"))
                    .caller(M, placeAs("S"))
                    .caller(name, withdraw(id)),
            scene -> {
              boolean canceled = scene.order("M").stage() instanceof Stage.Canceled;
              if (canceled) {
                assertThat(Answers.refused(scene.answer(1)))
                    .isEqualTo(RefusalCode.ALREADY_CANCELED);
              } else {
                assertThat(withdrawn(scene.answer(1))).isTrue();
              }
            });
    assertThat(schedules).isGreaterThan(5);
  }

  /** Not found, or already done where the order was there by then and remembers it. */
  private static boolean withdrawn(Answer answer) {
    return answer instanceof Answer.NotFound || answer instanceof Answer.Done;
  }
}
