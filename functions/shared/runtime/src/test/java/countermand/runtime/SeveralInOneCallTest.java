package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Content;
import countermand.core.OrderedLine;
import countermand.dialects.HttpReply;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that need more of the desk than one decision. */
class SeveralInOneCallTest {
  private final House house = new House();

  @Test
  void everyOrderOfAPlacementIsDecided() {
    HttpReply reply = house.hears(placement("A", "B"));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).contains("\"orderId\":\"A\"", "\"orderId\":\"B\"");
    assertThat(seen("A")).isEqualTo("200");
    assertThat(seen("B")).isEqualTo("200");
  }

  @Test
  void theFirstThatIsNotDoneEndsItAndWhatCameBeforeStands() {
    assertThat(house.say("vtx", new Command.PlaceOrder("B", content(), null)))
        .isInstanceOf(Answer.Done.class);
    assertThat(Code.of(house.hears(placement("A", "B", "C")))).isEqualTo("409 ORDER_ID_TAKEN");
    assertThat(seen("A")).isEqualTo("200");
    assertThat(seen("C")).isEqualTo("404 ORDER_NOT_FOUND");
    assertThat(Code.of(house.hears(placement("A", "C")))).isEqualTo("200");
    assertThat(seen("C")).isEqualTo("200");
  }

  @Test
  void anInvoicesItemsAreReadByWhatTheOrderIs() {
    house.placed("vtx").after(House.WINDOW);
    assertThat(Code.of(house.hears(invoice()))).isEqualTo("200");
    assertThat(house.hears(order("M-1")).body()).contains("{\"itemIndex\":0,\"quantity\":1}");
    assertThat(Code.of(house.hears(invoice().named("orderId", "M-2"))))
        .isEqualTo("404 ORDER_NOT_FOUND");
  }

  private static Ask invoice() {
    return Ask.to("POST", "/api/oms/pvt/orders/{orderId}/invoice")
        .asVtex("seller")
        .body("{\"type\":\"Output\",\"invoiceValue\":100,\"items\":[{\"id\":\"A\"}]}");
  }

  private static Ask placement(String... ids) {
    List<String> orders =
        List.of(ids).stream()
            .map(id ->
                "{\"marketplaceOrderId\":\"%s\",\"items\":[{\"quantity\":1,\"price\":1}]}"
                    .formatted(id))
            .toList();
    return Ask.to("POST", "/pvt/orders")
        .asVtex("market")
        .body("[" + String.join(",", orders) + "]");
  }

  private static Content content() {
    return new Content(
        100, null, null, null, List.of(new OrderedLine("A", null, null, null, 1, 100L)));
  }

  private static Ask order(String id) {
    return Ask.to("GET", "/api/oms/pvt/orders/{orderId}").asVtex("market").named("orderId", id);
  }

  private String seen(String id) {
    return Code.of(house.hears(order(id)));
  }
}
