package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import countermand.dialects.HttpReply;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.Code;
import countermand.runtime.telling.Post;
import countermand.store.delivery.Delivery;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TheOperatorsDeliveriesTest {
  private static final String LIST = "/v1/links/{link}/deliveries";
  private static final String OF_ORDER = "/v1/links/{link}/orders/{orderId}/deliveries";

  private final House house = new House().placed("acme").placed("vtx");
  private final Delivery opened = Post.requested("acme");

  @Test
  void whatNobodyHasTakenIsListed() {
    house.deliveries.put(opened.change().failed(Post.AT).build());
    HttpReply listed = house.hears(Ask.to("GET", LIST).as("operator"));
    assertThat(Code.json(listed.body()).at("/deliveries/0/id").asText()).isEqualTo(opened.id());
    assertThat(Code.json(listed.body()).at("/deliveries/0/status").asText()).isEqualTo("failed");
  }

  @Test
  void whatIsNoLongerSoIsNot() {
    house.deliveries.put(opened.change().ended(Delivery.Status.DELIVERED).build());
    HttpReply listed = house.hears(Ask.to("GET", LIST).as("operator"));
    assertThat(Code.json(listed.body()).at("/deliveries")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Delivery.Status.class)
  void anOrdersDeliveriesAreShownToBothSidesAndTheOperator(Delivery.Status status) {
    house.deliveries.put(opened.change().ended(status).build());
    for (String key : new String[] {"market", "seller", "operator"}) {
      HttpReply shown = house.hears(Ask.to("GET", OF_ORDER).as(key));
      assertThat(Code.json(shown.body()).at("/deliveries/0/status").asText())
          .isEqualToIgnoringCase(status.name());
    }
    assertThat(Code.of(house.hears(Ask.to("GET", OF_ORDER).as("seller").named("orderId", "M-2"))))
        .isEqualTo("404 ORDER_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"market", "seller"})
  void noOtherMayListOrRedeliver(String key) {
    assertThat(Code.of(house.hears(Ask.to("GET", LIST).as(key)))).isEqualTo("403 FORBIDDEN");
    assertThat(Code.of(redeliver(opened.id(), key))).isEqualTo("403 FORBIDDEN");
  }

  @Test
  void whatFailedIsDeliveredAgain() {
    house.deliveries.put(opened.change().failed(Post.AT).failureTold().build());
    HttpReply again = redeliver(opened.id(), "operator");
    assertThat(Code.of(again)).isEqualTo("200");
    assertThat(Code.json(again.body()).at("/generation").asInt()).isEqualTo(2);
    assertThat(house.queued).containsExactly(opened.key());
  }

  @Test
  void whatTheBusHasNotHeardOfYetIsBusy() {
    house.deliveries.put(opened.change().failed(Post.AT).build());
    assertThat(Code.of(redeliver(opened.id(), "operator"))).isEqualTo("429 BUSY");
  }

  @Test
  void whatCannotBeToldIsRefused() {
    house.deliveries.put(opened.change().ended(Delivery.Status.UNTELLABLE).build());
    assertThat(Code.of(redeliver(opened.id(), "operator"))).isEqualTo("409 DELIVERY_UNTELLABLE");
    assertThat(house.queued).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%zz",
        "nobody",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void whatIsNotThereIsNotFound(String id) {
    house.deliveries.put(opened);
    assertThat(Code.of(redeliver(id, "operator"))).isEqualTo("404 DELIVERY_NOT_FOUND");
  }

  @Test
  void anotherLinksDeliveryIsNotThere() {
    house.deliveries.put(Post.requested("vtx"));
    assertThat(Code.of(redeliver(Post.requested("vtx").id(), "operator")))
        .isEqualTo("404 DELIVERY_NOT_FOUND");
  }

  @Test
  void aFunctionWithoutTheQueueCannotDeliverAgain() {
    DeliveryCalls without = new DeliveryCalls(house.deliveries, house.lost(), Optional.empty());
    assertThatThrownBy(() -> without.redeliver("acme", "d")).hasMessageContaining("no queue");
  }

  private HttpReply redeliver(String id, String key) {
    return house.hears(Ask.to("POST", LIST + "/{id}/redeliver").as(key).named("id", id));
  }
}
