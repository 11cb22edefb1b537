package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.InvoiceType;
import countermand.core.LineCancellation;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CancelOrderTest {
  private static final long START = Tale.START.getEpochSecond();
  private static final String MODEL = "'item_id':5,'model_id':7";

  private final Tale tale = Partner.sale(FulfilledBy.SELLER);

  @ParameterizedTest
  @ValueSource(strings = {"CUSTOMER_REQUEST", "UNDELIVERABLE_AREA", "COD_NOT_SUPPORTED"})
  void cancelsTheWholeOrderForAReason(String reason) {
    Call.Decide call = decide("'cancel_reason':'%s'".formatted(reason));
    assertThat(call.order()).isEqualTo(new OrderName("M-1", OrderName.Whose.MARKETPLACE));
    assertThat(call.command()).isEqualTo(new Command.CancelBySeller(reason, Extent.whole()));
    assertThat(call.idempotency()).isNull();
    assertThat(said(call)).isEqualTo(Partner.updated(START));
  }

  @Test
  void keepsWhatWasOutOfStock() {
    Call.Decide call =
        decide("'cancel_reason':'OUT_OF_STOCK','item_list':[{" + MODEL + "},{'item_id':6}]");
    assertThat(call.command())
        .isEqualTo(new Command.CancelBySeller("OUT_OF_STOCK: 5/7, 6", Extent.whole()));
  }

  @Test
  void cancelsUnitsOfTheVeryItem() {
    assertThat(said(partial("{" + MODEL + ",'promotion_group_id':3,'model_quantity':1}")))
        .isEqualTo(Partner.updated(START));
    assertThat(said(partial("{" + MODEL + ",'promotion_group_id':0,'model_quantity':1}")))
        .isEqualTo(Partner.updated(START));
    assertThat(said(partial("{'item_id':'6','model_id':null,'model_quantity':'1'}")))
        .isEqualTo(Partner.updated(START));
    assertThat(tale.order().lineCancellations())
        .extracting(LineCancellation::lineId)
        .containsExactly("b", "a", "c");
  }

  @Test
  void letsThePartialListRule() {
    Call.Decide call =
        decide(
            "'cancel_reason':'OUT_OF_STOCK','item_list':[{'item_id':6}],'partial_cancel_item_list':"
                + "[{%s,'model_quantity':2}]".formatted(MODEL));
    assertThat(said(call)).isEqualTo(Partner.updated(START));
    assertThat(tale.order().canceled()).containsOnlyKeys("a");
  }

  @Test
  void takesAllOfTheUnitsOrNone() {
    String tooMany = "{'item_id':6,'model_quantity':1},{" + MODEL + ",'model_quantity':3}";
    assertThat(said(partial(tooMany))).isEqualTo(wrong("not so many units are left of item 5."));
    assertThat(said(partial("{'item_id':6,'model_id':9,'model_quantity':1}")))
        .isEqualTo(wrong("the order has no item 6 of that model."));
    assertThat(tale.order().lineCancellations()).isEmpty();
  }

  @Test
  void isTheSameWhenItComesAgain() {
    String units = "{" + MODEL + ",'model_quantity':1}";
    Call.Decide call = partial(units);
    assertThat(call.idempotency().byBody()).isTrue();
    assertThat(partial(units).idempotency()).isEqualTo(call.idempotency());
    assertThat(partial("{" + MODEL + ",'model_quantity':2}").idempotency())
        .isNotEqualTo(call.idempotency());
    Answer.Done done = (Answer.Done) tale.hear(call.command());
    HttpReply again =
        call.reply().apply(new Answer.Replayed(done.told(), Instant.ofEpochSecond(START - 9)));
    assertThat(again.body()).isEqualTo(Partner.updated(START - 9));
    assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
  }

  @Test
  void saysWhenTheOrderWasCancelledFirst() {
    tale.then(new Command.MarketplaceCanceled("fraud")).after(Duration.ofHours(3));
    assertThat(said(decide("'cancel_reason':'COD_NOT_SUPPORTED'")))
        .isEqualTo(Partner.updated(START));
  }

  @Test
  void doesNotCancelWhatIsTooLate() {
    tale.afterWindow().then(invoice());
    assertThat(said(decide("'cancel_reason':'CUSTOMER_REQUEST'")))
        .isEqualTo(Partner.error("order.error_limit", "Can not cancel this order."));
    assertThat(said(partial("{" + MODEL + ",'model_quantity':1}")))
        .isEqualTo(Partner.error("order.error_limit", "Can not cancel this order."));
  }

  @Test
  void leavesOrdersOfTheWarehouse() {
    Order order = Partner.sale(FulfilledBy.MARKETPLACE).order();
    for (String body :
        List.of(
            "'cancel_reason':'CUSTOMER_REQUEST'",
            "'cancel_reason':'OUT_OF_STOCK','partial_cancel_item_list':[{%s,'model_quantity':1}]"
                .formatted(MODEL))) {
      assertThat(answered(body, order))
          .isEqualTo(Partner.error("order. error_param", "You can not cancel warehouse order."));
    }
  }

  @Test
  void knowsTheItemsOfTheOrder() {
    assertThat(
            answered(
                "'cancel_reason':'OUT_OF_STOCK','item_list':[{" + MODEL + "},{'item_id':8}]",
                tale.order()))
        .isEqualTo(wrong("the order has no item 8."));
  }

  @Test
  void saysThatThereIsNoOrder() {
    Call.Decide call =
        (Call.Decide) look("'cancel_reason':'CUSTOMER_REQUEST'").then().apply(Optional.empty());
    assertThat(call.reply().apply(new Answer.NotFound()).body())
        .isEqualTo(
            Partner.error("error_not_found", "Wrong parameters, detail: the order is not found."));
    assertThat(call.reply().apply(new Answer.Busy()).status()).isEqualTo(429);
    assertThat(call.reply().apply(new Answer.KeysFull()).headers())
        .containsEntry("Retry-After", "60");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | order_sn is a required field.",
        "{'order_sn':''} | order_sn is a required field.",
        "{'order_sn':7} | order_sn should be a string.",
        "{'order_sn':'a/b','cancel_reason':'x'} | order_sn must not contain '/'.",
        "{'order_sn':'M-1'} | cancel_reason is a required field.",
        "{'order_sn':'M-1','cancel_reason':'MOOD'} | cancel_reason should be one of OUT_OF_STOCK, CUSTOMER_REQUEST, UNDELIVERABLE_AREA, COD_NOT_SUPPORTED.",
        "{'order_sn':'M-1','cancel_reason':'OUT_OF_STOCK'} | item_list or partial_cancel_item_list is a required field when cancel_reason is OUT_OF_STOCK.",
        "{'order_sn':'M-1','cancel_reason':'OUT_OF_STOCK','item_list':[]} | item_list or partial_cancel_item_list is a required field when cancel_reason is OUT_OF_STOCK.",
        "{'order_sn':'M-1','cancel_reason':'OUT_OF_STOCK','item_list':{}} | item_list should be a list.",
        "{'order_sn':'M-1','cancel_reason':'OUT_OF_STOCK','item_list':[5]} | item_list[0] should be an object.",
        "{'order_sn':'M-1','cancel_reason':'OUT_OF_STOCK','item_list':[{'model_id':5}]} | item_list[0].item_id is a required field.",
        "{'order_sn':'M-1','cancel_reason':'OUT_OF_STOCK','item_list':[{'item_id':-5}]} | item_list[0].item_id is invalid, should be an integer of at least 0.",
        "{'order_sn':'M-1','cancel_reason':'OUT_OF_STOCK','partial_cancel_item_list':[{'item_id':5}]} | partial_cancel_item_list[0].model_quantity is a required field.",
        "{'order_sn':'M-1','cancel_reason':'OUT_OF_STOCK','partial_cancel_item_list':[{'item_id':5,'model_quantity':1000000001}]} | partial_cancel_item_list[0].model_quantity should be at most 1000000000.",
        "{'order_sn':'M-1','cancel_reason':'CUSTOMER_REQUEST','partial_cancel_item_list':[{'item_id':5,'model_quantity':1}]} | partial_cancel_item_list is for the reason OUT_OF_STOCK only.",
        "[] | the body must be a JSON object."
      })
  void namesWhatIsWrong(String body, String message) {
    assertThat(Partner.answered(Words.CANCEL_ORDER, body))
        .isEqualTo(HttpReply.json(200, wrong(message)));
  }

  private static String wrong(String detail) {
    return Partner.error("error_param", "Wrong parameters, detail: " + detail);
  }

  private static Command invoice() {
    return new Command.NoteInvoice(InvoiceType.OUTPUT, "1", 6_000, null, List.of(), true);
  }

  private Call.Decide partial(String units) {
    return decide(
        "'cancel_reason':'OUT_OF_STOCK','partial_cancel_item_list':[%s]".formatted(units));
  }

  private static Call.Look look(String fields) {
    return (Call.Look) Partner.posts(Words.CANCEL_ORDER, "{'order_sn':'M-1',%s}".formatted(fields));
  }

  private Call.Decide decide(String fields) {
    return (Call.Decide) look(fields).then().apply(Optional.of(tale.order()));
  }

  private static String answered(String fields, Order order) {
    return ((Call.Answered) look(fields).then().apply(Optional.of(order))).reply().body();
  }

  private String said(Call.Decide call) {
    return call.reply().apply(tale.hear(call.command())).body();
  }
}
