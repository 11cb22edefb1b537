package countermand.dialects.unicommerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.core.Command;
import countermand.core.Content;
import countermand.core.Event;
import countermand.core.Extent;
import countermand.core.Heard;
import countermand.core.LineAsk;
import countermand.core.Order;
import countermand.core.OrderedLine;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Outgoing;
import countermand.dialects.Tellable;
import countermand.dialects.telling.Notices;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ToSellerTest {
  private static final Outgoing OUTGOING = new UnicommerceOutgoing();
  private static final Letter WHOLE =
      Letters.toSeller(Letters.asked(Extent.whole()), Letters.requested());
  private static final Letter PART =
      Letters.toSeller(Letters.asked(Letters.units("1", 1)), Letters.requested());

  @Test
  void asksForTheWholeOrderByTheSellersId() {
    HttpCall call = OUTGOING.call(WHOLE).orElseThrow();
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.uri()).hasToString("https://party.example/api/uc/v1/order/cancel?shop=7");
    assertThat(call.headers())
        .containsEntry("clientid", "client")
        .containsEntry("merchantid", "merchant")
        .containsEntry("securitykey", "key:1")
        .containsEntry("Content-Type", "application/json");
    assertThat(Letters.body(call))
        .isEqualTo("{\"saleOrderCode\":\"S-1\",\"cancellationReason\":\"ordered twice\"}");
    assertThat(OUTGOING.login(WHOLE)).isEmpty();
  }

  @Test
  void asksForUnitsByTheirProduct() {
    assertThat(body(PART))
        .isEqualTo(
            "{\"saleOrderCode\":\"S-1\",\"cancelledSkuCodes\":[{\"quantity\":1,"
                + "\"productId\":\"P-7\",\"variantId\":\"V-7\"}],"
                + "\"cancellationReason\":\"ordered twice\"}");
  }

  @Test
  void asksOnlyForWhatTheSellerHasNotCancelledItself() {
    Order order =
        Tale.begin()
            .afterWindow()
            .then(Letters.request(Letters.units("1", 2)))
            .then(new Command.CancelBySeller("gone", Letters.units("1", 1)))
            .order();
    assertThat(body(Letters.toSeller(order, Letters.requested()))).contains("\"quantity\":1,");
  }

  @Test
  void aLineWithoutAProductGoesByItsOwnName() {
    Letter letter = Letters.toSeller(Letters.asked(Letters.units("2", 1)), Letters.requested());
    assertThat(body(letter)).contains("\"productId\":\"2\",\"variantId\":\"NULL\"");
  }

  @Test
  void aLineIsNeverTakenForAnothersProduct() {
    OrderedLine named = new OrderedLine("1", "2", null, null, 1, null);
    OrderedLine nameless = new OrderedLine("2", null, null, null, 1, null);
    Content content = new Content(5, null, null, null, List.of(named, nameless));
    Order order =
        Tale.begin()
            .then(new Command.PlaceOrder(null, content, null))
            .afterWindow()
            .then(Letters.request(Letters.units("2", 1)))
            .order();
    assertThatThrownBy(() -> OUTGOING.call(Letters.toSeller(order, Letters.requested())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2");
  }

  @Test
  void tellsOfUnitsThatAreCancelled() {
    Extent lines = new Extent.Lines(List.of(new LineAsk("1", 1L), new LineAsk("2", 1L)));
    Order order =
        Tale.begin()
            .then(new Command.CancelBySeller(null, Letters.units("1", 1)))
            .then(Letters.request(lines))
            .order();
    assertThat(body(Letters.toSeller(order, Letters.partlyCanceled(1))))
        .contains("[{\"quantity\":1,\"productId\":\"P-7\",\"variantId\":\"V-7\"}]", "no stock");
  }

  @Test
  void tellsOfAnOrderThatIsCanceled() {
    Order order = Tale.begin().then(Letters.request(Extent.whole())).order();
    assertThat(body(Letters.toSeller(order, Letters.canceled(1))))
        .isEqualTo("{\"saleOrderCode\":\"S-1\",\"cancellationReason\":\"ordered twice\"}");
  }

  @Test
  void aReasonIsCutAndNeverMissing() {
    Order order = Tale.begin().then(new Command.MarketplaceCanceled("x".repeat(101))).order();
    assertThat(body(Letters.toSeller(order, Letters.canceled(1))))
        .contains("\"" + "x".repeat(100) + "\"");
    Order silent = Tale.begin().then(new Command.MarketplaceCanceled(null)).order();
    assertThat(body(Letters.toSeller(silent, Letters.canceled(1)))).contains("\"Cancelled\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "client", "client:merchant", "client:merchant:", ":a:b"})
  void withoutAllOfItsKeysNobodyIsCalled(String secret) {
    assertThat(
            OUTGOING.call(Letters.letter(Side.SELLER, WHOLE.order(), Letters.requested(), secret)))
        .isEmpty();
    assertThat(OUTGOING.call(Letters.letter(Side.SELLER, WHOLE.order(), Letters.requested())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'status':'success','message':'x','data':null}",
        "200 | {'Status':'SUCCESS'}",
        "500 | {'status':'success'}",
        "200 | {'status':'failure','message':'Order already cancelled'}",
        "200 | {'status':'failure','message':'order has already been canceled'}"
      })
  void yesCancels(int status, String body) {
    HttpAnswer answer = Letters.answer(status, body);
    assertThat(OUTGOING.heard(WHOLE, answer))
        .isEqualTo(new Heard.Decided(new Command.ReportSellerCancellation(null, Extent.whole())));
    assertThat(OUTGOING.heard(PART, answer))
        .isEqualTo(new Heard.Decided(new Command.AcceptRequest("R-1")));
    assertThat(OUTGOING.heard(canceled(), answer)).isEqualTo(new Heard.Delivered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order already dispatched, cannot cancel",
        "ORDER ALREADY SHIPPED",
        "Shipment has already been delivered",
        "Order already in transit, cannot be cancelled",
        "order cannot be cancelled",
        "Sale order item not in cancellable state",
        "Order is already invoiced",
        "Package already manifested",
        "Dispatched orders can not be cancelled",
        "Cannot cancel: the shipment is in transit",
        "Order cannot be cancelled because it is completed"
      })
  void noDeclinesInItsOwnWords(String why) {
    HttpAnswer answer = Letters.answer(200, "{'status':'failure','message':'" + why + "'}");
    assertThat(OUTGOING.heard(WHOLE, answer))
        .isEqualTo(new Heard.Decided(new Command.DeclineRequest("R-1", why)));
    assertThat(OUTGOING.heard(PART, answer))
        .isEqualTo(new Heard.Decided(new Command.DeclineRequest("R-1", why)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 409, 422})
  void theBodyDecidesNotTheStatusOfANo(int status) {
    String no = "Order already dispatched, cannot cancel";
    assertThat(
            OUTGOING.heard(
                WHOLE, Letters.answer(status, "{'status':'failure','message':'" + no + "'}")))
        .isEqualTo(new Heard.Decided(new Command.DeclineRequest("R-1", no)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {'status':'failure'}",
        "200 | {'status':'failure','message':'Order not yet dispatched; internal error'}",
        "200 | {'status':'failure','message':'Order cannot be cancelled at the moment, try later'}",
        "200 | {'status':'failure','message':'There is no order of that code'}",
        "200 | {'status':'maybe'}",
        "200 | <html>already dispatched</html>",
        "200 | ''",
        "200 | {'status':'failure','message':'No such order, cannot cancel'}",
        "200 | {'status':'failure','message':'Order S-1 not found or not cancellable'}",
        "200 | {'status':'failure','message':'Cannot cancel: the saleOrderCode is missing'}",
        "200 | {'status':'failure','message':'Cannot cancel order: internal error'}",
        "200 | {'status':'failure','message':'Order cannot be cancelled, it is not yet invoiced'}",
        "200 | {'status':'failure','message':'Order is not already shipped'}",
        "404 | {'status':'failure','message':'Order cannot be cancelled'}",
        "500 | {'status':'failure','message':'Order already dispatched, cannot cancel'}",
        "503 | {'status':'failure','message':'Order already cancelled'}",
        "404 | {'status':'failure'}",
        "503 | down"
      })
  void anythingElseIsTriedAgain(int status, String body) {
    assertThat(OUTGOING.heard(WHOLE, Letters.answer(status, body)))
        .isEqualTo(new Heard.Retry(null));
    assertThat(OUTGOING.heard(canceled(), Letters.answer(status, body)))
        .isEqualTo(new Heard.Retry(null));
  }

  @Test
  void aHubThatAsksItsOwnSellerHasNotDecided() {
    HttpAnswer waiting =
        Letters.answer(
            200,
            "{'status':'failure','message':'Cancellation requested, waiting for the seller',"
                + "'data':null}");
    assertThat(OUTGOING.heard(WHOLE, waiting)).isEqualTo(new Heard.Undecided());
  }

  @Test
  void statusesThatSayMoreThanTheBody() {
    assertThat(OUTGOING.heard(WHOLE, Letters.answer(401, "{'status':'failure'}")))
        .isEqualTo(new Heard.CredentialsExpired());
    assertThat(OUTGOING.heard(WHOLE, Letters.answer(403, "")))
        .isEqualTo(new Heard.CredentialsExpired());
    assertThat(OUTGOING.heard(WHOLE, Letters.answer(410, ""))).isEqualTo(new Heard.Gone());
    assertThat(
            OUTGOING.heard(
                WHOLE, new HttpAnswer(429, Map.of("retry-after", "7"), "{\"status\":\"failure\"}")))
        .isEqualTo(new Heard.Retry(Duration.ofSeconds(7)));
  }

  @Test
  void anAnswerThatIsCutOffStillCounts() {
    assertThat(OUTGOING.heard(WHOLE, Letters.answer(200, "{'status' : 'success','data':{'a':'b")))
        .isInstanceOf(Heard.Decided.class);
  }

  @Test
  void goodsThatHaveLeftAreAContradictionForAHuman() {
    HttpAnswer left = Letters.answer(200, "{'status':'failure','message':'already dispatched'}");
    assertThat(OUTGOING.heard(canceled(), left))
        .isEqualTo(new Heard.Decided(new Command.ReportShipment()));
    HttpAnswer never = Letters.answer(200, "{'status':'failure','message':'cannot cancel'}");
    assertThat(OUTGOING.heard(canceled(), never)).isEqualTo(new Heard.Gone());
    Order part = Tale.begin().then(Letters.request(Letters.units("1", 1))).order();
    assertThat(OUTGOING.heard(Letters.toSeller(part, Letters.partlyCanceled(1)), left))
        .isEqualTo(new Heard.Gone());
  }

  @Test
  void hasNoWordsForTheRest() {
    for (Event.Notice notice : Notices.all()) {
      if (OUTGOING.tellable(Side.SELLER, notice, Notices.order()) == Tellable.NONE) {
        Letter letter = Letters.toSeller(WHOLE.order(), notice);
        assertThatThrownBy(() -> OUTGOING.call(letter)).hasMessageContaining(notice.name());
      }
    }
  }

  private static Letter canceled() {
    Order order = Tale.begin().then(Letters.request(Extent.whole())).order();
    return Letters.toSeller(order, Letters.canceled(1));
  }

  private static String body(Letter letter) {
    return Letters.body(OUTGOING.call(letter).orElseThrow());
  }
}
