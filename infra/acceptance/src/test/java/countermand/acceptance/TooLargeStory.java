package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** An order has room for so much: new things are refused in time, so that its end always fits. */
final class TooLargeStory {
  private static final int LINES_MAX = 1000;

  @Test
  void whatFillsAnOrderIsRefusedAndItsEndStillFits() {
    Sale sale = Sale.unplaced();
    String paid = Clock.now().minusSeconds(3600).toString();
    ObjectNode content = sale.content().put("paymentApprovedAt", paid);
    ArrayNode ordered = content.putArray("lines");
    ArrayNode lines = Json.object("{'lines':[]}").withArray("lines");
    for (int i = 0; i < LINES_MAX; i++) {
      String id = "%04d-%s".formatted(i, "x".repeat(40));
      ordered.addObject().put("lineId", id).put("quantity", 9);
      lines.addObject().put("lineId", id).put("quantity", 1);
    }
    sale.marketplace.places(content.toString()).placed("ReadyForHandling");

    Answer answer = sale.marketplace.asksToCancel("r1", lines.toString());
    int asked = 1;
    while (answer.status() == 200 && asked < 50) {
      sale.seller.declines("r" + asked).moved("ReadyForHandling");
      asked++;
      answer = sale.marketplace.asksToCancel("r" + asked, lines.toString());
    }
    answer.refused("ORDER_TOO_LARGE");
    assertThat(sale.seen().path("requests")).hasSize(asked - 1);
    sale.seller.startsHandling().moved("Handling");
    sale.marketplace.asksToCancel("whole").moved("AwaitingSeller");
    sale.seller.accepts("whole").moved("Canceled");
    assertThat(Json.column(sale.seen().path("lines"), "canceled")).containsOnly("9");
  }

  @Test
  void theLargestOrderHasRoomForItsEnd() {
    Sale sale = Sale.unplaced();
    String paid = Clock.now().minusSeconds(3600).toString();
    ObjectNode content = sale.content().put("paymentApprovedAt", paid);
    ArrayNode ordered = content.putArray("lines");
    for (int i = 0; i < LINES_MAX; i++) {
      ordered
          .addObject()
          .put("lineId", "%04d-%s".formatted(i, "x".repeat(100)))
          .put("productId", "p".repeat(100))
          .put("quantity", 1);
    }
    sale.marketplace.places(content.toString()).placed("ReadyForHandling");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    sale.seller.declines("r1").moved("ReadyForHandling");
    sale.seller.startsHandling().moved("Handling");
    sale.seller.cancels().moved("Canceled");
    sale.marketplace.approvesPayment().alreadyDone("Canceled");
  }
}
