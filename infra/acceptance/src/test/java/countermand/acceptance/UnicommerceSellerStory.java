package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A seller's Uniware cancels items at us, its marketplace; each item is judged alone. */
final class UnicommerceSellerStory {
  private static final Unicommerce SELLER = Unicommerce.seller();
  private static final String ONE = "{'orderItemId':'a','productId':'P-7','quantity':1}";

  @ParameterizedTest
  @ValueSource(
      strings = {"AwaitingPayment", "InWindow", "ReadyForHandling", "Handling", "AwaitingSeller"})
  void inTheseStages(String stage) {
    Sale sale = Unicommerce.sale(stage);
    Unicommerce.items(SELLER.cancels(sale.id, ONE), "SUCCESS");
    assertThat(sale.seen().at("/lines/0/canceled").asInt()).isEqualTo(1);
    assertThat(sale.seen().at("/lineCancellations/0/origin").asText()).isEqualTo("seller");
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("OrderPartlyCanceled");
  }

  @Test
  void allOfIt() {
    Sale sale = Unicommerce.sale("Handling");
    Unicommerce.items(
        SELLER.cancels(
            sale.id, "{'orderItemId':'a','quantity':2},{'orderItemId':'b','quantity':1}"),
        "SUCCESS");
    assertThat(sale.stage()).isEqualTo("Canceled");
    Unicommerce.items(SELLER.cancels(sale.id, ONE), "SUCCESS");
    Unicommerce.items(
        SELLER.cancels(sale.id, ONE + ",{'orderItemId':'x','quantity':1}"), "PARTIAL_SUCCESS", "x");
  }

  @Test
  void whatFailsIsListedAndTheRestIsDone() {
    Sale sale = Unicommerce.sale("Handling");
    Answer answer =
        Unicommerce.items(
            SELLER.cancels(
                sale.id,
                "{'orderItemId':'x','quantity':1},{'orderItemId':'a','quantity':2},"
                    + "{'orderItemId':'b','quantity':2},{'orderItemId':'c'}"),
            "PARTIAL_SUCCESS",
            "x",
            "b",
            "c");
    assertThat(Json.column(answer.json().path("orderItems"), "errorMessage"))
        .satisfiesExactly(
            why -> assertThat(why).contains("not available"),
            why -> assertThat(why).contains("units"),
            why -> assertThat(why).contains("quantity"));
    assertThat(Json.column(sale.seen().path("lines"), "canceled")).containsExactly("2", "0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",'quantity':0", ",'quantity':1.5", ",'quantity':'NULL'", ",'quantity':-1"})
  void anItemWithoutAQuantityFails(String quantity) {
    Sale sale = Unicommerce.sale("Handling");
    Unicommerce.items(
        SELLER.cancels(sale.id, "{'orderItemId':'a'" + quantity + "}"), "FAILED", "a");
    assertThat(sale.seen().path("lineCancellations")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"productId, Q", "PRODUCTID, 7"})
  void anotherProductFails(String field, String value) {
    Sale sale = Unicommerce.sale("Handling");
    Unicommerce.items(
        SELLER.cancels(
            sale.id,
            "{'orderItemId':'a','quantity':1,'%s':'%s'},{'orderItemId':'b','quantity':1}"
                .formatted(field, value)),
        "PARTIAL_SUCCESS",
        "a");
    assertThat(Json.column(sale.seen().path("lines"), "canceled")).containsExactly("0", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'productId':{}", "'productId':true", "'variantId':['V']"})
  void aProductOrVariantThatIsNoTextFails(String product) {
    Sale sale = Unicommerce.sale("Handling");
    Answer answer =
        SELLER.cancels(
            sale.id,
            "{'orderItemId':'a','quantity':1,"
                + product
                + "},{'orderItemId':'b','quantity':1,'quantity':null}");
    Unicommerce.items(answer, "PARTIAL_SUCCESS", "a");
    assertThat(answer.text("/orderItems/0/errorMessage")).contains("must be a text");
    assertThat(Json.column(sale.seen().path("lines"), "canceled")).containsExactly("0", "1");
  }

  @Test
  void anotherVariantFails() {
    Sale sale = Sale.on(Link.ofUnicommerce());
    sale.marketplace
        .places(
            "{'value':10,'lines':[{'lineId':'a','productId':'P','variantId':'V','quantity':1}]}")
        .placed("AwaitingPayment");
    String item = "{'orderItemId':'a','productId':'P','quantity':1,'variantId':'%s'}";
    Unicommerce.items(SELLER.cancels(sale.id, item.formatted("W")), "FAILED", "a");
    Unicommerce.items(SELLER.cancels(sale.id, item.formatted("V")), "SUCCESS");
  }

  @Test
  void anItemNamedTwiceAddsUp() {
    Sale sale = Unicommerce.sale("Handling");
    Unicommerce.items(
        SELLER.cancels(sale.id, ONE + "," + ONE + ",{'orderItemId':'a','quantity':1}"),
        "FAILED",
        "a");
    Unicommerce.items(SELLER.cancels(sale.id, ONE + "," + ONE), "SUCCESS");
    assertThat(sale.seen().at("/lines/0/canceled").asInt()).isEqualTo(2);
  }

  @Test
  void namesHaveNoCaseAndNothingHasTwoSpellings() {
    Sale sale = Unicommerce.sale("Handling");
    Unicommerce.items(
        SELLER.posts(
            Unicommerce.SELLER,
            ("{'orderID':'%s','other':{'x':[1]},'OrderItems':[{'orderitemid':'a','ProductId':'NULL',"
                    + "'variantId':0,'QUANTITY':1,'reason':'x'}]}")
                .formatted(sale.id)),
        "SUCCESS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PartlyInvoiced", "Invoiced", "Shipped", "Returned"})
  void inOtherStagesEveryItemSaysWhy(String stage) {
    Sale sale = Unicommerce.sale(stage);
    Answer answer =
        SELLER.cancels(
            sale.id, "{'orderItemId':'a','quantity':3},{'orderItemId':'b','quantity':9}");
    Unicommerce.items(answer, "FAILED", "a", "b");
    assertThat(sale.stage()).isEqualTo(stage);
  }

  @Test
  void anUnknownOrderFailsForEveryItem() {
    Answer answer =
        SELLER.cancels(
            "nowhere", "{'orderItemId':'a','quantity':1},{'orderItemId':'b','quantity':1}");
    Unicommerce.items(answer, "FAILED", "a", "b");
    assertThat(answer.body()).contains("no order");
    Sale elsewhere = Sale.in("Handling");
    Unicommerce.items(SELLER.cancels(elsewhere.id, ONE), "FAILED", "a");
    Sale sale = Unicommerce.sale("Handling");
    Unicommerce.items(SELLER.cancels(sale.sellerId, ONE), "FAILED", "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{'orderId':'%s'}",
        "{'orderId':'%s','orderItems':[]}",
        "{'orderId':'%s','orderItems':null}",
        "{'orderId':'%s','orderItems':'NULL'}",
        "{'orderId':'%s','orderItems':[7]}",
        "{'orderId':'%s','orderItems':[{'quantity':1}]}",
        "{'orderItems':[{'orderItemId':'a','quantity':1}]}"
      })
  void malformedIs400AndNeverTheWholeOrder(String body) {
    Sale sale = Unicommerce.sale("Handling");
    Answer answer = SELLER.posts(Unicommerce.SELLER, body.formatted(sale.id)).hasStatus(400);
    assertThat(answer.text("/status")).isEqualTo("FAILED");
    assertThat(answer.text("/message")).isNotBlank();
    assertThat(sale.stage()).isEqualTo("Handling");
    assertThat(sale.seen().path("lineCancellations")).isEmpty();
  }

  @Test
  void theSameBodyAgainIsTheSameCall() {
    Sale sale = Unicommerce.sale("Handling");
    String items = "{'orderItemId':'x','quantity':1}," + ONE;
    Answer first = Unicommerce.items(SELLER.cancels(sale.id, items), "PARTIAL_SUCCESS", "x");
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    long version = sale.version();
    Clock.advance(Duration.ofMinutes(9));
    Answer again = SELLER.cancels(sale.id, ONE + " , {'quantity':1,'orderItemId':'x'}");
    Unicommerce.items(again, "PARTIAL_SUCCESS", "x");
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    Clock.advance(Duration.ofMinutes(9));
    Unicommerce.items(SELLER.cancels(sale.id, items), "PARTIAL_SUCCESS", "x");
    assertThat(sale.version()).isEqualTo(version);
    assertThat(Events.of(sale.id).names()).containsOnlyOnce("OrderPartlyCanceled");
  }

  @Test
  void laterItIsAnother() {
    Sale sale = Unicommerce.sale("Handling");
    Unicommerce.items(SELLER.cancels(sale.id, ONE), "SUCCESS");
    Clock.advance(Duration.ofMinutes(10));
    Answer second = Unicommerce.items(SELLER.cancels(sale.id, ONE), "SUCCESS");
    assertThat(second.header("Idempotent-Replayed")).isEmpty();
    assertThat(sale.seen().at("/lines/0/canceled").asInt()).isEqualTo(2);
  }

  @Test
  void onceAnItemWasMovedOtherwiseItIsAnother() {
    Sale sale = Sale.on(Link.ofUnicommerce());
    sale.marketplace
        .places("{'value':9,'lines':[{'lineId':'a','quantity':9},{'lineId':'b','quantity':9}]}")
        .placed("AwaitingPayment");
    String one = "{'orderItemId':'a','quantity':1}";
    Unicommerce.items(SELLER.cancels(sale.id, one), "SUCCESS");
    Seller seller = sale.seller.about(sale.id);
    seller.cancels("[{'lineId':'b','quantity':2}]").moved("AwaitingPayment");
    assertThat(SELLER.cancels(sale.id, one).header("Idempotent-Replayed")).isEqualTo("true");
    seller.cancels("[{'lineId':'a','quantity':2}]").moved("AwaitingPayment");
    assertThat(SELLER.cancels(sale.id, one).header("Idempotent-Replayed")).isEmpty();
    assertThat(Json.column(sale.seen().path("lines"), "canceled")).isEqualTo(List.of("4", "2"));
  }
}
