package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A seller's app cancels orders and units of items, and looks what would come of it. */
final class ShopeeCancelStory {
  private static final String ONE = "{'item_id':1680783,'model_id':327890123,'model_quantity':1}";

  private final Shopee seller = Shopee.seller();

  @Test
  void theWholeOrderForAReason() {
    Sale sale = Shopee.sale("Handling");
    long at = Shopee.updated(seller.cancels(sale.id, "'cancel_reason':'COD_NOT_SUPPORTED'"));
    assertThat(Shopee.updated(seller.cancels(sale.id, "'cancel_reason':'CUSTOMER_REQUEST'")))
        .isEqualTo(at);
    assertThat(sale.stage()).isEqualTo("Canceled");
    assertThat(sale.seen().at("/cancellation/reason").asText()).isEqualTo("COD_NOT_SUPPORTED");
    JsonNode order = shown(sale);
    assertThat(order.path("order_status").asText()).isEqualTo("CANCELLED");
    assertThat(order.path("cancel_by").asText()).isEqualTo("seller");
    assertThat(order.path("cancel_reason").asText()).isEqualTo("COD_NOT_SUPPORTED");
    assertThat(order.path("update_time").asLong()).isEqualTo(at);
  }

  @Test
  void theWholeOrderForWhatIsOutOfStock() {
    Sale sale = Shopee.sale("InWindow");
    Shopee.updated(
        seller.cancels(
            sale.id,
            "'cancel_reason':'OUT_OF_STOCK','item_list':[{'item_id':1680784,'model_id':0}]"));
    assertThat(sale.stage()).isEqualTo("Canceled");
    assertThat(sale.seen().at("/cancellation/reason").asText()).isEqualTo("OUT_OF_STOCK: 1680784");
  }

  @Test
  void unitsAsOftenAsTheyAreMeant() {
    Sale sale = Shopee.sale("Handling");
    Answer first = seller.cancelsUnits(sale.id, ONE);
    Answer again = seller.cancelsUnits(sale.id, ONE);
    assertThat(Shopee.updated(again)).isEqualTo(Shopee.updated(first));
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(sale.seen().at("/lines/0/canceled").asInt()).isEqualTo(1);
    Shopee.updated(seller.cancelsUnits(sale.id, ONE + ",{'item_id':1680784,'model_quantity':1}"));
    assertThat(sale.stage()).isEqualTo("Canceled");
  }

  @Test
  void unitsAllOrNone() {
    Sale sale = Shopee.sale("Handling");
    Shopee.error(
        seller.cancelsUnits(sale.id, ONE + ",{'item_id':1680784,'model_quantity':2}"),
        200,
        "error_param",
        "Wrong parameters, detail: not so many units are left of item 1680784.");
    assertThat(sale.seen().path("lineCancellations")).isEmpty();
  }

  @Test
  void whatItWouldCostAndWhatIsLeft() {
    Sale sale = Shopee.sale("Handling");
    Answer estimate =
        seller.posts(
            Shopee.ESTIMATE,
            "{'order_sn':'%s','partial_cancel_item_list':[%s]}".formatted(sale.id, ONE));
    assertThat(estimate.text("/response/cancel_value_price")).isEqualTo("10.00");
    Shopee.updated(seller.cancelsUnits(sale.id, ONE));
    JsonNode order = shown(sale);
    assertThat(order.path("total_amount").decimalValue()).isEqualByComparingTo("15.00");
    assertThat(order.path("order_status").asText()).isEqualTo("PROCESSED");
    assertThat(order.path("can_full_cancel_order").asBoolean()).isTrue();
    assertThat(order.path("can_partial_cancel_order").asBoolean()).isTrue();
    assertThat(order.at("/item_list/0/cancelled_qty").asInt()).isEqualTo(1);
    assertThat(order.at("/item_list/0/active_qty").asInt()).isEqualTo(1);
  }

  @Test
  void anOrderThatComesLater() {
    Sale sale = Shopee.unplaced();
    seller.cancels(sale.id, "'cancel_reason':'CUSTOMER_REQUEST'").hasStatus(200);
    sale.placed().hasStatus(201);
    assertThat(sale.stage()).isEqualTo("Canceled");
  }

  private JsonNode shown(Sale sale) {
    return seller.sees(sale.id).hasStatus(200).json().at("/response/order_list/0");
  }
}
