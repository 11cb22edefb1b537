package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.FulfilledBy;
import countermand.core.Order;
import countermand.core.Trial;
import countermand.dialects.Call;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EstimateCancelValueTest {
  private static final String ONE = "{'item_id':5,'model_id':7,'model_quantity':1}";

  private final Order order = Partner.sale(FulfilledBy.SELLER).order();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'item_id':5,'model_id':7,'model_quantity':2} | 30.00",
        "{'item_id':5,'model_id':7,'promotion_group_id':3,'model_quantity':1} | 10.00",
        "{'item_id':6,'model_id':0,'model_quantity':1},{'item_id':5,'model_id':7,'model_quantity':1} | 35.00"
      })
  void isWhatTheOrderWouldLose(String units, String price) {
    assertThat(estimate(units, order))
        .isEqualTo(
            "{\"error\":\"\",\"message\":\"\",\"request_id\":\"%s\",\"response\":{\"cancel_value_price\":\"%s\"},\"cancel_value_price\":\"%s\"}"
                .formatted(Partner.REQUEST_ID, price, price));
  }

  @Test
  void isNoneWhereNothingCanGo() {
    assertThat(estimate("{'item_id':5,'model_id':7,'model_quantity':3}", order))
        .contains("error_param", "not so many units are left of item 5.");
    Order canceled =
        Partner.sale(FulfilledBy.SELLER).then(new Command.MarketplaceCanceled(null)).order();
    assertThat(estimate(ONE, canceled)).contains("order.error_limit");
    assertThat(estimate(ONE, Partner.sale(FulfilledBy.MARKETPLACE).order()))
        .contains("order. error_param");
  }

  @Test
  void needsAnOrderAndUnits() {
    assertThat(reply((Call.Try) posts(ONE), Optional.empty())).contains("error_not_found");
    assertThat(((Call.Answered) posts("")).reply().body())
        .contains("partial_cancel_item_list is a required field.");
  }

  @ParameterizedTest
  @CsvSource({"BRL, 12.34", "VND, 1234", "XXX, 1234", "nobody's, 12.34", ", 12.34"})
  void countsInTheCurrencysOwnUnits(String currency, String amount) {
    assertThat(Money.major(1234, currency)).hasToString(amount);
  }

  private static Call posts(String units) {
    return Partner.posts(
        Words.GET_ESTIMATE_CANCEL_VALUE,
        "{'order_sn':'M-1','partial_cancel_item_list':[%s]}".formatted(units));
  }

  private static String estimate(String units, Order order) {
    Call.Try attempt = (Call.Try) posts(units);
    return reply(attempt, Optional.of(OrderDetailTest.trial(attempt, order)));
  }

  private static String reply(Call.Try attempt, Optional<Trial> trial) {
    return ((Call.Answered) attempt.then().apply(trial)).reply().body();
  }
}
