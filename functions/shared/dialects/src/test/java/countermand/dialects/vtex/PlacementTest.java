package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Ending;
import countermand.core.OrderName;
import countermand.core.OrderedLine;
import countermand.core.RefusalCode;
import countermand.core.Role;
import countermand.core.Told;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlacementTest {
  private static final String ONE =
      """
      {"marketplaceOrderId":"M-1","marketplaceOrderGroup":"G","items":[
       {"id":"SKU-1","quantity":2,"price":1000,"new":1},{"id":7,"quantity":"1","price":"500"}],
       "shippingData":{"logisticsInfo":[{"price":300},{"price":null}]},"openTextField":null}\
      """;
  private static final String SMALL =
      "{'marketplaceOrderId':'%s','items':[{'quantity':1,'price':1}]}";

  @Test
  void readsEveryOrder() {
    Call.DecideEach call = placement("[" + ONE + "," + SMALL.formatted("M-2") + "]");
    assertThat(call.commands())
        .containsExactly(
            one(
                "M-1",
                new Content(
                    2800,
                    null,
                    "G",
                    null,
                    List.of(
                        new OrderedLine("0", "SKU-1", null, null, 2, 1000L),
                        new OrderedLine("1", "7", null, null, 1, 500L)))),
            one(
                "M-2",
                new Content(
                    1, null, null, null, List.of(new OrderedLine("0", null, null, null, 1, 1L)))));
  }

  @ParameterizedTest
  @CsvSource({"2499, 2499", "'2499', 2499", "2499.0, 2499", "0, 0", "null, 2800", "'', 2800"})
  void isWorthWhatTheMarketplacePaysElseItemsAndFreight(String written, long value) {
    String json = written.matches("[0-9.]+|null") ? written : "\"" + written + "\"";
    String body = ONE.replaceFirst("\\{", "{\"marketplacePaymentValue\":" + json + ",");
    assertThat(content(placement("[" + body + "]")).value()).isEqualTo(value);
  }

  @Test
  void needsNoPricesWhereThePaymentSaysWhatItIsWorth() {
    Content content =
        content(
            placement(
                "[{'marketplaceOrderId':1,'marketplacePaymentValue':5,'items':[{'quantity':1}]}]"));
    assertThat(content.value()).isEqualTo(5);
    assertThat(content.lines().getFirst().unitPrice()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                                     | The body is empty",
        "junk                                                   | not JSON",
        "5                                                      | list of orders",
        "[]                                                     | 1 to 100 orders",
        "[5]                                                    | /0 must be an object",
        "{}                                                     | /marketplaceOrderId is missing",
        "[{'items':[{'quantity':1,'price':1}]}]                 | /0/marketplaceOrderId is missing",
        "[{'marketplaceOrderId':' ','items':[]}]                | /0/marketplaceOrderId is missing",
        "[{'marketplaceOrderId':'a/b','items':[{'quantity':1}]}]| /0/marketplaceOrderId must not contain '/'",
        "[{'marketplaceOrderId':[],'items':[{'quantity':1}]}]   | /0/marketplaceOrderId must be a text",
        "[{'marketplaceOrderId':'a'}]                           | /0/items is missing",
        "[{'marketplaceOrderId':'a','items':[]}]                | /0/items must have at least one",
        "[{'marketplaceOrderId':'a','items':{}}]                | /0/items must be a list",
        "[{'marketplaceOrderId':'a','items':[1]}]               | /0/items/0 must be an object",
        "[{'marketplaceOrderId':'a','items':[{'price':1}]}]     | /0/items/0/quantity is missing",
        "[{'marketplaceOrderId':'a','items':[{'quantity':0}]}]  | /0/items/0/quantity must be a whole number from 1",
        "[{'marketplaceOrderId':'a','items':[{'quantity':1e3}]}]| /0/items/0/quantity must be a whole",
        "[{'marketplaceOrderId':'a','items':[{'quantity':1.5}]}]| /0/items/0/quantity must be a whole",
        "[{'marketplaceOrderId':'a','items':[{'quantity':1}]}]  | /0/marketplacePaymentValue is missing, and so is the price",
        "[{'marketplaceOrderId':'a','items':[{'quantity':1,'price':-1}]}] | /0/items/0/price must be a whole number from 0",
        "[{'marketplaceOrderId':'a','items':[{'quantity':1000000000,'price':1000000000000000}]}] | /0/items must be worth at most"
      })
  void namesWhatCannotBeMeant(String body, String fault) {
    HttpReply reply = place(body).answered(Role.MARKETPLACE);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("\"code\":\"MALFORMED\"", fault);
  }

  @Test
  void namesEveryFaultOfEveryOrderAndPlacesNone() {
    String body =
        "["
            + SMALL.formatted("M-1")
            + ",{'marketplaceOrderId':'M-2','items':[{'quantity':0,'price':1}]},{'items':[{'quantity':1,'price':'x'}]}]";
    assertThat(place(body).answered(Role.MARKETPLACE).body())
        .contains("/1/items/0/quantity", "/2/marketplaceOrderId", "/2/items/0/price");
  }

  @Test
  void takesEachOrderOnceAndAHundredAtMost() {
    String twice = "[" + SMALL.formatted("M-1") + "," + SMALL.formatted("M-1") + "]";
    assertThat(place(twice).answered(Role.MARKETPLACE).body())
        .contains("/1/marketplaceOrderId is there twice");
    String many = SMALL.formatted("0");
    for (int i = 1; i < 100; i++) {
      many += "," + SMALL.formatted(i);
    }
    assertThat(placement("[" + many + "]").commands()).hasSize(100);
    assertThat(place("[" + many + "," + SMALL.formatted("100") + "]").answered(Role.MARKETPLACE))
        .extracting(HttpReply::status)
        .isEqualTo(400);
  }

  @Test
  void repeatsTheOrdersWithTheSellersIds() {
    Answer done = new Answer.Done(told(), Tale.begin().order());
    HttpReply listed = placement("[" + ONE + "]").reply().apply(List.of(done));
    assertThat(listed.status()).isEqualTo(200);
    assertThat(listed.body())
        .startsWith("[{\"marketplaceOrderId\":\"M-1\",\"marketplaceOrderGroup\":\"G\"")
        .endsWith("\"openTextField\":null,\"orderId\":\"S-1\",\"followUpEmail\":\"\"}]");
    HttpReply single =
        placement(ONE.replaceFirst("\\{", "{\"followUpEmail\":\"a@b.example\","))
            .reply()
            .apply(List.of(done));
    assertThat(single.body()).startsWith("{").contains("\"followUpEmail\":\"a@b.example\"");
  }

  @Test
  void isAnsweredByTheFirstThatCouldNotBePlaced() {
    Call.DecideEach call =
        placement("[" + SMALL.formatted("M-1") + "," + SMALL.formatted("M-2") + "]");
    Answer done = new Answer.Done(told(), Tale.begin().order());
    HttpReply taken = call.reply().apply(List.of(done, new Answer.IdTaken("S-9")));
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.body()).contains("ORDER_ID_TAKEN", "Order M-2", "S-9");
    Ending.Refused paused = new Ending.Refused(RefusalCode.LINK_PAUSED, "Wait.");
    HttpReply refused = call.reply().apply(List.of(new Answer.Refused(paused, Optional.empty())));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("LINK_PAUSED", "Order M-1: Wait.");
    HttpReply busy = call.reply().apply(List.of(done, new Answer.Busy()));
    assertThat(busy.status()).isEqualTo(429);
    assertThat(busy.headers()).containsEntry("Retry-After", "1");
  }

  private static Told told() {
    return ((Answer.Done) Tale.begin().hear(new Command.ApprovePayment(null))).told();
  }

  private static Call.DecideEach.One one(String id, Content content) {
    return new Call.DecideEach.One(
        new OrderName(id, OrderName.Whose.MARKETPLACE),
        new Command.PlaceOrder(null, content, null));
  }

  private static Content content(Call.DecideEach call) {
    return ((Command.PlaceOrder) call.commands().getFirst().command()).content();
  }

  private static Call.DecideEach placement(String body) {
    return (Call.DecideEach) place(body).withoutUpstream(Role.MARKETPLACE);
  }

  private static Requests place(String body) {
    return Requests.to("POST", "/pvt/orders").body(body.replace('\'', '"'));
  }
}
