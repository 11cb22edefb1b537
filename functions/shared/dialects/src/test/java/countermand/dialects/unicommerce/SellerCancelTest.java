package countermand.dialects.unicommerce;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.LineAsk;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.core.Told;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order M-1 has two units of item 1, P-7 and V-7, and one of item 2. */
final class SellerCancelTest {

  @Test
  void readsTheDocumentedBody() {
    Call.Decide call =
        decision("'orderItemId':'1','productId':'P-7','variantId':'V-7','quantity':2");
    assertThat(call.order()).isEqualTo(new OrderName("M-1", OrderName.Whose.MARKETPLACE));
    assertThat(call.command()).isEqualTo(cancels(new LineAsk("1", 2L, "P-7", "V-7")));
    assertThat(call.idempotency().byBody()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'orderID':'M-1','ORDERITEMS':[{'orderitemID':'1','Quantity':1}]}",
        "{'orderId':'M-1','x':[{}],'orderItems':[{'orderItemId':1,'quantity':1.0,'reason':'x'}]}",
        "{'orderId':'M-1','orderItems':[{'orderItemId':'1','productId':'NULL','variantId':0,'quantity':1}]}",
        "{'orderId':'M-1','orderItems':[{'orderItemId':'1','productId':'','variantId':null,'quantity':1}]}"
      })
  void readsWhatMeansTheSame(String body) {
    Call.Decide call = (Call.Decide) read(body);
    assertThat(call.command()).isEqualTo(cancels(new LineAsk("1", 1L)));
    assertThat(call.idempotency())
        .isEqualTo(decision("'orderItemId':'1','quantity':1").idempotency());
  }

  @Test
  void addsUpWhatIsNamedTwice() {
    assertThat(
            decision(
                    "'orderItemId':'1','quantity':1},{'orderItemId':'2','quantity':1},"
                        + "{'orderItemId':'1','quantity':2,'productId':'P-7'")
                .command())
        .isEqualTo(cancels(new LineAsk("1", 3L, "P-7", null), new LineAsk("2", 1L)));
  }

  @Test
  void takesAShuffledBodyForTheSameAndAnotherForAnother() {
    String one = "'orderItemId':'1','quantity':1";
    String two = "'orderItemId':'2','quantity':1";
    assertThat(decision(one + "},{" + two).idempotency())
        .isEqualTo(decision(two + "},{" + one).idempotency())
        .isNotEqualTo(decision(one).idempotency());
    assertThat(decision(one + "},{" + two).command())
        .as("what is kept of the answer goes by the items' places")
        .isEqualTo(decision(two + "},{" + one).command());
    assertThat(decision(one).idempotency())
        .isNotEqualTo(decision(one + ",'productId':'P-7'").idempotency());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{'orderId':'M-1'}",
        "{'orderId':'M-1','orderItems':[]}",
        "{'orderId':'M-1','orderItems':'NULL'}",
        "{'orderId':'M-1','orderItems':['1']}",
        "{'orderId':'M-1','orderItems':[{'quantity':1}]}",
        "{'orderId':'NULL','orderItems':[{'orderItemId':'1','quantity':1}]}",
        "{'orderId':'a#b','orderItems':[{'orderItemId':'1','quantity':1}]}",
        "{'orderItems':[{'orderItemId':'1','quantity':1}]}"
      })
  void refusesWhatItCannotRead(String body) {
    HttpReply reply = answered(body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .startsWith("{\"status\":\"FAILED\",\"message\":\"")
        .endsWith("\",\"orderItems\":[]}");
  }

  @Test
  void refusesAThousandAndOneItems() {
    String item = "{'orderItemId':'1','quantity':1},";
    String body = "{'orderId':'M-1','orderItems':[" + item.repeat(1000) + "{}]}";
    assertThat(answered(body).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "1.5", "1e3", "'2'", "null", "'NULL'", "[1]", "12345678901234567890"})
  void failsAnItemWithoutAQuantity(String quantity) {
    HttpReply reply =
        answered(
            "{'orderId':'M-1','orderItems':[{'orderItemId':'1','quantity':%s}]}"
                .formatted(quantity));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains("\"FAILED\"", "\"orderItemId\":\"1\"", "whole number of at least 1");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "productId, {}",
        "productId, ['P-7']",
        "productId, true",
        "variantId, 1.5",
        "variantId, -7",
        "variantId, [null]"
      })
  void failsAnItemWhoseProductOrVariantIsNoText(String field, String value) {
    String item = "'orderItemId':'1','quantity':1,'" + field + "':" + value;
    assertThat(reply(Tale.begin(), item + "},{'orderItemId':'2','quantity':1"))
        .contains("\"PARTIAL_SUCCESS\"", "\"1\"", field + " must be a text")
        .doesNotContain("\"2\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'orderId':'M-1','orderId':null,'orderItems':[{'orderItemId':'1','quantity':1}]}",
        "{'orderId':'M-1','orderID':null,'orderItems':[{'orderItemId':'1','quantity':1}]}",
        "{'orderId':'M-1','orderItems':[{'orderItemId':'1','quantity':1,'Quantity':null}]}",
        "{'orderId':'M-2','ORDERID':'M-1','orderItems':[{'orderItemId':'1','quantity':1}]}",
        "{'orderId':null,'orderId':'M-1','orderItems':[{'orderItemId':'1','quantity':1}]}"
      })
  void isNotTakenBackByANullThatFollows(String body) {
    Call.Decide call = (Call.Decide) read(body);
    assertThat(call.order().id()).isEqualTo("M-1");
    assertThat(call.command()).isEqualTo(cancels(new LineAsk("1", 1L)));
  }

  @Test
  void failsAnItemThatContradictsItself() {
    HttpReply reply =
        answered(
            "{'orderId':'M-1','orderItems':[{'orderItemId':'1','productId':'A','quantity':1},"
                + "{'orderItemId':'1','productId':'B','quantity':1}]}");
    assertThat(reply.body()).contains("\"FAILED\"", "named twice");
  }

  @Test
  void saysThatAllWentWell() {
    assertThat(reply(Tale.begin(), "'orderItemId':'1','productId':'P-7','quantity':1"))
        .isEqualTo("{\"status\":\"SUCCESS\",\"orderItems\":[]}");
  }

  @Test
  void saysWhatFailedAndWhy() {
    assertThat(
            reply(
                Tale.begin(),
                "'orderItemId':'1','quantity':1},{'orderItemId':'9','quantity':1},"
                    + "{'orderItemId':'2','quantity':2},{'orderItemId':'3'"))
        .isEqualTo(
            "{\"status\":\"PARTIAL_SUCCESS\",\"orderItems\":["
                + "{\"orderItemId\":\"9\",\"errorMessage\":\"order Item Id not available\"},"
                + "{\"orderItemId\":\"2\",\"errorMessage\":\"not so many units are left to cancel\"},"
                + "{\"orderItemId\":\"3\",\"errorMessage\":\"quantity must be a whole number of at least"
                + " 1: say how many units to cancel\"}]}");
  }

  @ParameterizedTest
  @CsvSource({"productId, P-8", "variantId, V-8"})
  void failsAnItemOfAnotherProductOrVariant(String field, String value) {
    assertThat(
            reply(Tale.begin(), "'orderItemId':'1','quantity':1,'" + field + "':'" + value + "'"))
        .contains("\"FAILED\"", "another product or variant");
  }

  @Test
  void takesAnyProductWhereTheOrderNamesNone() {
    assertThat(reply(Tale.begin(), "'orderItemId':'2','quantity':1,'productId':'P-8'"))
        .contains("\"SUCCESS\"");
  }

  @Test
  void ofACanceledOrderFindsEverythingDoneThatTheOrderHad() {
    Tale tale = Tale.begin().then(new Command.CancelBySeller(null, Extent.whole()));
    assertThat(
            reply(
                tale,
                "'orderItemId':'1','quantity':1},{'orderItemId':'9','quantity':1},"
                    + "{'orderItemId':'2','quantity':2"))
        .contains("\"PARTIAL_SUCCESS\"", "not available", "not so many");
  }

  @Test
  void failsEveryItemOfAnOrderThatIsNotThere() {
    Call.Decide call = decision("'orderItemId':'1','quantity':1},{'orderItemId':'2','quantity':1");
    HttpReply reply = call.reply().apply(new Answer.NotFound());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains(
            "\"FAILED\"",
            "\"1\",\"errorMessage\":\"There is no order",
            "\"2\",\"errorMessage\":\"There is no order");
  }

  @Test
  void marksAReplay() {
    Call.Decide call = decision("'orderItemId':'1','quantity':1},{'orderItemId':'9','quantity':1");
    Answer.Done done = (Answer.Done) Tale.begin().hear(call.command());
    HttpReply first = call.reply().apply(done);
    Told told = done.told();
    HttpReply again = call.reply().apply(new Answer.Replayed(told, Instant.EPOCH));
    assertThat(again).isEqualTo(first.with("Idempotent-Replayed", "true"));
  }

  @Test
  void asksToComeAgain() {
    Call.Decide call = decision("'orderItemId':'1','quantity':1");
    for (Answer answer : List.of(new Answer.Busy(), new Answer.KeysFull())) {
      HttpReply reply = call.reply().apply(answer);
      assertThat(reply.status()).isEqualTo(429);
      assertThat(reply.headers()).containsKey("Retry-After");
    }
  }

  private static Command cancels(LineAsk... asks) {
    return new Command.CancelBySeller(null, new Extent.Lines(List.of(asks)));
  }

  private static String reply(Tale tale, String items) {
    Call.Decide call = decision(items);
    return call.reply().apply(tale.hear(call.command())).body();
  }

  private static Call.Decide decision(String items) {
    return (Call.Decide) read("{'orderId':'M-1','orderItems':[{" + items + "}]}");
  }

  private static HttpReply answered(String body) {
    return ((Call.Answered) read(body)).reply();
  }

  private static Call read(String body) {
    return Requests.to("POST", "/orders/cancel").body(body.replace('\'', '"')).as(Role.SELLER);
  }
}
