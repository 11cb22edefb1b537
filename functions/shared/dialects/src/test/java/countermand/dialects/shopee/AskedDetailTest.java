package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.FulfilledBy;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.dialects.Talk;
import countermand.dialects.telling.Tale;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shopee is asked what is in an order. */
final class AskedDetailTest {
  private static final Order ORDER = Tale.of(new Content(0, null, null, null, List.of())).order();
  private static final String ITEMS =
      """
      {'item_id':5,'model_id':7,'promotion_group_id':0,'model_quantity_purchased':2,
      'model_discounted_price':15.005,'promotion_type':'flash_sale'},
      {'item_id':5,'model_id':7,'promotion_group_id':0,'model_quantity_purchased':1,
      'model_discounted_price':0,'promotion_type':''},
      {'item_id':5,'model_id':7,'promotion_group_id':3,'model_quantity_purchased':1,
      'model_discounted_price':9.5,'promotion_type':'bundle_deal'},
      {'item_id':6,'model_id':0,'model_quantity_purchased':1,'model_discounted_price':1e3}
      """;

  private static Calls asked() {
    return Calls.about(ORDER, Calls.placed());
  }

  private static Command.ReportContent told(String fields) {
    Talk.Over over = answered(fields);
    return (Command.ReportContent) ((Heard.Decided) over.heard()).command();
  }

  private static Talk.Over answered(String fields) {
    return asked()
        .answered("{'error':'','response':{'order_list':[{'order_sn':'M-1'," + fields + "}]}}")
        .over("get_order_detail");
  }

  @Test
  void inOneCall() {
    assertThat(asked().next().method()).isEqualTo("GET");
    assertThat(asked().next().uri().getPath()).isEqualTo("/api/v2/order/get_order_detail");
    assertThat(asked().next().uri().getQuery())
        .startsWith(
            "order_sn_list=M-1&response_optional_fields="
                + "item_list,pay_time,total_amount,fulfillment_flag&partner_id=");
  }

  @Test
  void andTellsLinesAndPrices() {
    assertThat(
            told(
                "'currency':'SGD','total_amount':45.50,'pay_time':1660123127,"
                    + "'fulfillment_flag':'fulfilled_by_shopee','item_list':["
                    + ITEMS
                    + "]"))
        .isEqualTo(
            new Command.ReportContent(
                new Content(
                    4_550,
                    "SGD",
                    null,
                    FulfilledBy.MARKETPLACE,
                    List.of(
                        new OrderedLine("5.7", "5", "7", null, 2, 1_501L),
                        new OrderedLine("5.7+1", "5", "7", null, 1, 0L),
                        new OrderedLine("5.7.g3", "5", "7", "3", 1, null),
                        new OrderedLine("6", "6", null, null, 1, null))),
                Instant.ofEpochSecond(1_660_123_127)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'total_amount':0,'pay_time':null,",
        "'pay_time':'x',",
        "'total_amount':'12','pay_time':0,'currency':'dollars',"
      })
  void whatIsNotPaidIsLeftToTheNextStatus(String fields) {
    String shown = fields + "'item_list':[" + ITEMS + "]";
    assertThat(answered(shown).heard()).isEqualTo(new Heard.Retry(null));
    Order unpaid = Tale.unpaid().order();
    assertThat(
            Calls.about(unpaid, Calls.placed())
                .answered(
                    "{'error':'','response':{'order_list':[{'order_sn':'M-1'," + shown + "}]}}")
                .over("get_order_detail")
                .heard())
        .isEqualTo(new Heard.Delivered());
  }

  @Test
  void whoPaysNothingGetsItemsThatAreWorthSomething() {
    Command.ReportContent told =
        told("'total_amount':0,'pay_time':1660123127,'currency':'x','item_list':[" + ITEMS + "]");
    assertThat(told.content().value()).isEqualTo(3_002);
    assertThat(told.content().currency()).isNull();
    assertThat(told.content().fulfilledBy()).isEqualTo(FulfilledBy.SELLER);
  }

  @Test
  void asManyDecimalsAsTheCurrencyHas() {
    Command.ReportContent told =
        told("'currency':'VND','total_amount':30000,'item_list':[" + ITEMS + "]");
    assertThat(told.content().value()).isEqualTo(30_000);
    assertThat(told.content().lines().getFirst().unitPrice()).isEqualTo(15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'item_list':[]",
        "'x':1",
        "'item_list':[{'item_id':5}]",
        "'item_list':[{'model_id':5,'model_quantity_purchased':1}]",
        "'item_list':[{'item_id':5,'model_quantity_purchased':0}]",
        "'item_list':7"
      })
  void whatCannotBeReadIsAskedAgain(String fields) {
    assertThat(answered(fields).heard()).isEqualTo(new Heard.Retry(null));
  }

  @Test
  void anOrderThatIsNotThereYetIsAskedAgain() {
    assertThat(asked().answered(Calls.refused("error_not_found")).over("get_order_detail").heard())
        .isEqualTo(new Heard.Retry(null));
    assertThat(asked().answered(Calls.refused("error_permission")).over("get_order_detail").heard())
        .isEqualTo(new Heard.CredentialsExpired());
  }
}
