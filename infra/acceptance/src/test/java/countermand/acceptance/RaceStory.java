package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Everybody at once: the order ends one way for all of them, and nobody meets a 5xx. */
final class RaceStory {

  @RepeatedTest(3)
  void cancelDeclineAcceptAndInvoiceAtOnce() throws Exception {
    Sale sale = Sale.in("Handling");
    sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
    List<Answer> accepts = new ArrayList<>();
    List<Answer> declines = new ArrayList<>();
    List<Answer> cancels = new ArrayList<>();
    List<Answer> invoices = new ArrayList<>();
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      calls.add(() -> kept(accepts, sale.seller.accepts("r1")));
      calls.add(() -> kept(declines, sale.seller.declines("r1")));
      calls.add(() -> kept(cancels, sale.seller.cancels()));
      calls.add(() -> kept(invoices, sale.seller.invoices("1", 2500)));
    }
    List<Answer> answers = atOnce(calls);

    JsonNode order = sale.seen();
    String stage = order.path("stage").asText();
    assertThat(stage).isIn("Canceled", "Invoiced");
    List<Answer> losers = stage.equals("Canceled") ? invoices : cancels;
    assertThat(good(losers)).isEmpty();
    List<Answer> winners = stage.equals("Canceled") ? cancels : invoices;
    assertThat(good(winners)).isNotEmpty();
    assertThat(good(winners).stream().map(Answer::receipt).distinct()).hasSize(1);
    boolean declined = order.at("/requests/0/outcome").asText().equals("declined");
    if (!declined) {
      assertThat(good(declines)).isEmpty();
    } else if (stage.equals("Invoiced")) {
      assertThat(good(accepts)).isEmpty();
    }
    assertThat(movedVersions(answers)).as("a version is one decision's").doesNotHaveDuplicates();
    assertThat(order.path("version").asLong())
        .isEqualTo(movedVersions(answers).stream().mapToLong(v -> v).max().orElseThrow());
    List<String> names = Events.of(sale.id).names();
    assertThat(names)
        .containsOnlyOnce(stage.equals("Canceled") ? "OrderCanceled" : "OrderInvoiced");
  }

  @Test
  void fortyPlacementsAreOneOrder() throws Exception {
    Sale sale = Sale.unplaced();
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      calls.add(sale::placed);
    }
    List<Answer> answers = atOnce(calls);
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    assertThat(good(answers).stream().map(Answer::receipt).distinct()).hasSize(1);
  }

  @Test
  void unitsAreCancelledOnceEach() throws Exception {
    Sale sale = Sale.unplaced();
    sale.marketplace
        .places(
            "{'value':100,'sellerOrderId':'%s','lines':[{'lineId':'a','quantity':20,'unitPrice':5}]}"
                .formatted(sale.sellerId))
        .placed("AwaitingPayment");
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> sale.seller.cancels("[{'lineId':'a','quantity':1}]"));
    }
    int canceled = good(atOnce(calls)).size();
    JsonNode order = sale.seen();
    assertThat(order.at("/lines/0/canceled").asInt()).isEqualTo(canceled);
    assertThat(order.path("value").asInt()).isEqualTo(100 - 5 * canceled);
  }

  @Test
  void oneKeyIsOneCommand() throws Exception {
    Sale sale = Sale.in("Handling");
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(() -> sale.seller.keyed("k1").cancels("[{'lineId':'a','quantity':1}]"));
    }
    List<Answer> good = good(atOnce(calls));
    assertThat(good.stream().map(Answer::body).distinct()).hasSize(1);
    assertThat(sale.seen().at("/lines/0/canceled").asInt()).isEqualTo(1);
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls)
      throws InterruptedException, ExecutionException {
    List<Answer> answers = Together.all(calls);
    for (Answer answer : answers) {
      assertThat(answer.status()).as("%s", answer).isIn(200, 201, 409, 429);
      if (answer.status() == 429) {
        answer.problem(429, "BUSY");
        assertThat(answer.header("Retry-After")).matches("\\d+");
      }
    }
    return answers;
  }

  private static Answer kept(List<Answer> answers, Answer answer) {
    synchronized (answers) {
      answers.add(answer);
    }
    return answer;
  }

  private static List<Answer> good(List<Answer> answers) {
    return answers.stream().filter(answer -> answer.status() < 300).toList();
  }

  private static List<Long> movedVersions(List<Answer> answers) {
    return good(answers).stream()
        .filter(answer -> answer.text("/outcome").equals("moved"))
        .map(Answer::version)
        .toList();
  }

  @Test
  void aSellersIdIsTakenOnce() throws Exception {
    Sale first = Sale.unplaced();
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Sale sale = Sale.unplaced();
      String content = sale.content().put("sellerOrderId", first.sellerId).toString();
      calls.add(() -> sale.marketplace.places(content));
    }
    List<Answer> good = good(atOnce(calls));
    assertThat(good).hasSize(1);
    assertThat(first.seller.sees().path("orderId").asText())
        .isEqualTo(good.getFirst().text("/orderId"));
  }
}
