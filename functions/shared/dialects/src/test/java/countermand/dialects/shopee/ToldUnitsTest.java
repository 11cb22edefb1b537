package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.Heard;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.Talk;
import countermand.dialects.telling.Tale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shopee is told that units are cancelled, and must not hear it twice. */
final class ToldUnitsTest {

  private static Command units(String line, long units) {
    return new Command.CancelBySeller(null, new Extent.Lines(List.of(new LineAsk(line, units))));
  }

  /** One unit of line a by the first command, one of each of a and b by the second. */
  private static Order order() {
    return Partner.sale(FulfilledBy.SELLER)
        .afterWindow()
        .then(units("a", 1))
        .then(
            new Command.CancelBySeller(
                null, new Extent.Lines(List.of(new LineAsk("a", 1L), new LineAsk("b", 1L)))))
        .order();
  }

  private static final String ONE =
      "{\"order_sn\":\"M-1\",\"cancel_reason\":\"OUT_OF_STOCK\",\"partial_cancel_item_list\":["
          + "{\"item_id\":5,\"model_id\":7,\"model_quantity\":1}]}";

  @Test
  void itIsToldOnceItIsKnownHowManyAreCanceledThere() {
    Calls calls = Calls.about(order(), Calls.partly(1)).answered(Calls.shown("PROCESSED", 0, 0));
    assertThat(calls.body()).isEqualTo(ONE);
    assertThat(calls.answered(Calls.DONE).over("get_order_detail", "cancel_order").heard())
        .isEqualTo(new Heard.Delivered());
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "0,1"})
  void itIsToldWhatIsMissing(int canceled, int requested) {
    Calls calls =
        Calls.about(order(), Calls.partly(1))
            .answered(Calls.shown("PROCESSED", canceled, requested));
    assertThat(calls.body()).isEqualTo(ONE);
  }

  @ParameterizedTest
  @CsvSource({"PROCESSED,2,0", "PROCESSED,1,1", "PROCESSED,0,2", "CANCELLED,0,0"})
  void anEarlierCallMayHaveBeenHeard(String status, int canceled, int requested) {
    Calls calls =
        Calls.about(order(), Calls.partly(1)).answered(Calls.shown(status, canceled, requested));
    assertThat(calls.over("get_order_detail").heard()).isEqualTo(new Heard.Delivered());
  }

  @Test
  void whatIsShownBadlyIsLookedAtAgain() {
    for (String body :
        List.of(
            "{'error':'','response':{'order_list':[{'order_sn':'M-2'}]}}",
            "{'error':'','response':{}}",
            "{'error':''}",
            "{'error':'','response':{'order_list':[{'order_sn':'M-1','item_list':[{'item_id':'x'}]}]}}")) {
      assertThat(
              Calls.about(order(), Calls.partly(1)).answered(body).over("get_order_detail").heard())
          .as(body)
          .isEqualTo(new Heard.Retry(null));
    }
  }

  @Test
  void aNoIsANo() {
    assertThat(
            Calls.about(order(), Calls.partly(1))
                .answered(Calls.shown("PROCESSED", 0, 0), Calls.LIMIT)
                .over("get_order_detail", "cancel_order")
                .heard())
        .isEqualTo(new Heard.Gone());
  }

  @Test
  void whatIsNoItemOfShopeesCannotBeTold() {
    Order order = Tale.begin().afterWindow().then(units("1", 1)).order();
    Talk.Over over = Calls.about(order, Calls.partly(1)).over();
    assertThat(over.heard()).isEqualTo(new Heard.Gone());
    assertThat(over.text()).contains("no item_id");
  }

  @Test
  void knowsWhatSecretsLookLike() {
    ShopeeDialect dialect = new ShopeeDialect();
    assertThat(dialect.secretFault(Side.MARKETPLACE, Calls.SECRET)).isEmpty();
    for (String bad : List.of("partnerkey", "1:k:2:a", "x:k:2:a:r", "1:k:2:a:", "1:k:2:a:r:s")) {
      assertThat(dialect.secretFault(Side.MARKETPLACE, bad)).as(bad).isPresent();
    }
    assertThat(dialect.secretFault(Side.MARKETPLACE, "1:k k:2:a:r")).isPresent();
    assertThat(ShopAccess.of(List.of(Calls.SECRET)).orElseThrow().toString())
        .doesNotContain("partnerkey", "a-0", "r-0");
  }
}
