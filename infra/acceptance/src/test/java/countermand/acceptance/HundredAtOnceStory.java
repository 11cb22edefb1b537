package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A hundred callers want one unit each of fifty: fifty get one, and nobody is turned away. */
final class HundredAtOnceStory {
  private static final int CALLERS = 100;
  private static final int UNITS = 50;

  @Test
  void eachUnitIsCancelledOnce() throws Exception {
    Sale sale = Sale.unplaced();
    sale.marketplace
        .places(
            ("{'value':51,'sellerOrderId':'%s','lines':[{'lineId':'a','quantity':%d,'unitPrice':1},"
                    + "{'lineId':'b','quantity':1,'unitPrice':1}]}")
                .formatted(sale.sellerId, UNITS))
        .placed("AwaitingPayment");
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      Seller seller = sale.seller.keyed("k" + i);
      calls.add(() -> untilItsTurn(seller));
    }
    List<Answer> answers = Together.all(calls);

    List<Answer> good = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(good).hasSize(UNITS).allSatisfy(answer -> answer.moved("AwaitingPayment"));
    assertThat(good.stream().map(Answer::version)).doesNotHaveDuplicates();
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .hasSize(CALLERS - UNITS)
        .allSatisfy(answer -> answer.refused("NO_LINE_CANCELED"));
    JsonNode order = sale.seen();
    assertThat(Json.column(order.path("lines"), "canceled")).containsExactly("50", "0");
    assertThat(order.path("version").asInt()).isEqualTo(1 + UNITS);
    assertThat(order.path("value").asInt()).isEqualTo(1);
  }

  private static Answer untilItsTurn(Seller seller) {
    Answer answer = seller.cancels("[{'lineId':'a','quantity':1}]");
    while (answer.status() == 429) {
      answer.problem(429, "BUSY");
      answer = seller.cancels("[{'lineId':'a','quantity':1}]");
    }
    return answer;
  }
}
