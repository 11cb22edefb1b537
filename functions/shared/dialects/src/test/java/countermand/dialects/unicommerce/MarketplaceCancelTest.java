package countermand.dialects.unicommerce;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order S-1 has two units of P-7, V-7 on one line, and one of an unnamed product. */
final class MarketplaceCancelTest {
  private static final String WHOLE = "{'saleOrderCode':'S-1','cancellationReason':'twice'}";
  private static final String ONE = lines("{'quantity':1,'productId':'P-7','variantId':'V-7'}");
  private static final String WAITING = "Cancellation requested, waiting for the seller";

  @Test
  void readsAWholeOrder() {
    Call.Decide call = decision(WHOLE);
    assertThat(call.order()).isEqualTo(new OrderName("S-1", OrderName.Whose.SELLER));
    assertThat(call.command()).isEqualTo(asks("twice", Extent.whole()));
    assertThat(call.idempotency()).isNull();
    assertThat(decision("{'SALEORDERCODE':'S-1','cancelledSkuCodes':'NULL','x':1}").command())
        .isEqualTo(asks(null, Extent.whole()));
  }

  @Test
  void readsProductsInTheirOrderAndAddsUp() {
    String body =
        lines(
            "{'quantity':1,'productId':'P-8'},{'quantity':2,'productId':'P-7','variantId':'V'},"
                + "{'quantity':1,'productId':'P-7'},{'quantity':3,'productId':'P-8','variantId':'NULL'}");
    assertThat(decision(body).command())
        .isEqualTo(
            asks(
                null,
                new Extent.Lines(
                    List.of(
                        LineAsk.ofProduct("P-7", null, 1),
                        LineAsk.ofProduct("P-7", "V", 2),
                        LineAsk.ofProduct("P-8", null, 4)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "{'saleOrderCode':'a/b'}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':[]}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':{}}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':['P-7']}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':[{'quantity':1}]}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':[{'productId':'P-7'}]}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':[{'productId':'P-7','quantity':0}]}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':[{'productId':'P-7','quantity':1,'variantId':{}}]}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':[{'productId':[],'quantity':1}]}",
        "{'saleOrderCode':'S-1','cancellationReason':['twice']}",
        "{'saleOrderCode':'S-1','cancelledSkuCodes':[{'productId':'P-7','quantity':1000000001}]}"
      })
  void refusesWhatItCannotRead(String body) {
    HttpReply reply = ((Call.Answered) read(body)).reply();
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body())
        .startsWith("{\"status\":\"failure\",\"message\":\"")
        .endsWith("\",\"data\":null}");
  }

  @Test
  void aNullThatFollowsDoesNotMakeItTheWholeOrder() {
    String body = ONE.replace("}]}", "}],'cancelledSkuCodes':null}");
    assertThat(decision(body).command()).isEqualTo(decision(ONE).command());
  }

  @Test
  void refusesTooLongAReason() {
    String body = "{'saleOrderCode':'S-1','cancellationReason':'" + "x".repeat(1001) + "'}";
    assertThat(read(body)).isInstanceOf(Call.Answered.class);
  }

  @Test
  void saysYesInsideTheWindow() {
    assertThat(reply(Tale.begin(), WHOLE))
        .isEqualTo("{\"status\":\"success\",\"message\":\"Order cancelled\",\"data\":null}");
    assertThat(reply(Tale.begin(), ONE)).contains("\"success\"", "Items cancelled");
  }

  @Test
  void saysTheSameAgainAndCancelsNothingTwice() {
    Tale tale = Tale.begin();
    String first = reply(tale, ONE);
    assertThat(reply(tale, ONE)).isEqualTo(first);
    assertThat(tale.order().canceled()).containsEntry("1", 1L);
  }

  @Test
  void saysNoWhileTheSellerThinks() {
    Tale tale = Tale.begin().afterWindow();
    for (int i = 0; i < 3; i++) {
      assertThat(reply(tale, WHOLE))
          .isEqualTo("{\"status\":\"failure\",\"message\":\"" + WAITING + "\",\"data\":null}");
    }
    assertThat(tale.order().requests()).hasSize(1);
  }

  @Test
  void saysWhatCameOfIt() {
    Tale accepted = asked(ONE).then(new Command.AcceptRequest(null));
    assertThat(reply(accepted, ONE)).contains("\"success\"");
    Tale declined = asked(ONE).then(new Command.DeclineRequest(null, "packed"));
    assertThat(reply(declined, ONE)).contains("\"failure\"", "Cancellation declined: packed");
    Tale expired = asked(WHOLE).after(Duration.ofDays(31));
    assertThat(reply(expired, WHOLE)).contains("\"success\"");
    Tale withdrawn = asked(WHOLE).then(new Command.WithdrawRequest(null));
    assertThat(reply(withdrawn, WHOLE)).contains("\"failure\"", "withdrawn");
  }

  @Test
  void ofGoodsThatLeftMeanwhileSaysTheSameAsOfAnyThatHaveLeft() {
    String left = "\"Order already dispatched, cannot cancel\"";
    assertThat(reply(asked(WHOLE).then(new Command.ReportShipment()), WHOLE)).contains(left);
    assertThat(reply(asked(ONE).then(new Command.ReportShipment()), WHOLE)).contains(left);
    Tale invoiced =
        asked(WHOLE)
            .then(new Command.NoteInvoice(InvoiceType.OUTPUT, "1", 5990, null, List.of(), false));
    assertThat(reply(invoiced, WHOLE)).contains("Order already invoiced, cannot cancel");
    assertThat(reply(invoiced, ONE)).contains("Order already invoiced, cannot cancel");
    invoiced.then(new Command.Ship());
    assertThat(reply(invoiced, WHOLE)).contains(left);
  }

  @Test
  void opensAnotherForOtherLines() {
    Tale tale = asked(ONE).then(new Command.DeclineRequest(null, "packed"));
    String two = lines("{'quantity':2,'productId':'P-7'}");
    assertThat(reply(tale, two)).contains(WAITING);
    assertThat(tale.order().requests()).hasSize(2);
  }

  @Test
  void takesAllOrNone() {
    Tale tale = Tale.begin();
    String body = lines("{'quantity':1,'productId':'P-7'},{'quantity':1,'productId':'P-9'}");
    assertThat(reply(tale, body))
        .contains("\"failure\"", "P-9: the order has no such product")
        .doesNotContain("P-7:");
    assertThat(tale.order().canceled()).isEmpty();
  }

  @Test
  void knowsNoOrderOfThatCodeAndMayBeBusy() {
    HttpReply reply = decision(WHOLE).reply().apply(new Answer.NotFound());
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("\"failure\"", "There is no order");
    HttpReply busy = decision(WHOLE).reply().apply(new Answer.Busy());
    assertThat(busy.status()).isEqualTo(429);
    assertThat(busy.headers()).containsEntry("Retry-After", "1");
  }

  private static Tale asked(String body) {
    return Tale.begin().afterWindow().then(decision(body).command());
  }

  private static Command asks(String reason, Extent extent) {
    return new Command.RequestCancellation(
        new RequestName.SameOrNew(), Origin.MARKETPLACE, reason, null, extent);
  }

  private static String reply(Tale tale, String body) {
    Call.Decide call = decision(body);
    return call.reply().apply(tale.hear(call.command())).body();
  }

  private static Call.Decide decision(String body) {
    return (Call.Decide) read(body);
  }

  private static Call read(String body) {
    return Requests.to("POST", "/uc/v1/order/cancel")
        .body(body.replace('\'', '"'))
        .as(Role.MARKETPLACE);
  }

  private static String lines(String skus) {
    return "{'saleOrderCode':'S-1','cancelledSkuCodes':[" + skus + "]}";
  }
}
