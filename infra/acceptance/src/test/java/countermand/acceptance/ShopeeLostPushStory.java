package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seller's app asks for the pushes that it did not take. */
final class ShopeeLostPushStory {
  private static final JsonNode DEMO = Demo.link("native", "shopee");
  private static final Link LINK = Link.of(DEMO);
  private static final String WANTS_NONE = "{'status':410}";

  private final Shopee app = Shopee.of(DEMO.path("seller"));

  /** Whatever other stories have lost is heard. */
  @BeforeEach
  void nothingIsLost() {
    JsonNode page = lost();
    while (page.path("has_next_page").asBoolean()) {
      confirmed(page);
      page = lost();
    }
    confirmed(page);
  }

  @Test
  void itHearsThemUntilItSaysThatItHas() {
    Sale asked = loses("AwaitingSeller");
    Sale canceled = loses("Canceled");
    JsonNode page = lost();
    assertThat(page.path("has_next_page").asBoolean()).isFalse();
    assertThat(orders(page)).containsExactly(asked.id, canceled.id);
    assertThat(lost()).as("until they are confirmed").isEqualTo(page);
    JsonNode first = page.at("/push_message_list/0");
    assertThat(first.path("shop_id").asText()).isEqualTo(app.shop());
    assertThat(first.path("code").asInt()).isEqualTo(3);
    assertThat(first.path("timestamp").asLong())
        .isCloseTo(Clock.now().getEpochSecond(), within(600L));
    assertThat(first.at("/data/shop_id")).isEqualTo(first.path("shop_id"));
    assertThat(first.at("/data/data/status").asText()).isEqualTo("IN_CANCEL");
    assertThat(page.at("/push_message_list/1/data/data/status").asText()).isEqualTo("CANCELLED");
    confirmed(page);
    assertThat(lost().path("push_message_list")).isEmpty();
    confirmed(page);
    assertThat(lost().path("last_message_id")).isEqualTo(page.path("last_message_id"));
  }

  @Test
  void whatIsLostMeanwhileIsNotConfirmed() {
    Sale before = loses("Canceled");
    JsonNode page = lost();
    Sale meanwhile = loses("Canceled");
    confirmed(page);
    assertThat(orders(page)).containsExactly(before.id);
    assertThat(orders(lost())).containsExactly(meanwhile.id);
  }

  @Test
  void aHundredComeAtATime() {
    Endpoints.behaving(
        LINK,
        "seller",
        WANTS_NONE,
        () -> {
          for (int i = 0; i < 51; i++) {
            Sale sale = Sale.on(LINK).broughtTo("Handling");
            sale.marketplace.asksToCancel("r1").moved("AwaitingSeller");
            Clock.rest();
            sale.marketplace.withdraws("r1").hasStatus(200);
          }
          Clock.rest();
        });
    JsonNode page = lost();
    assertThat(page.path("push_message_list")).hasSize(100);
    assertThat(page.path("has_next_page").asBoolean()).isTrue();
    confirmed(page);
    JsonNode rest = lost();
    assertThat(rest.path("push_message_list")).hasSize(2);
    assertThat(rest.path("has_next_page").asBoolean()).isFalse();
    List<String> all = new ArrayList<>(orders(page));
    all.addAll(orders(rest));
    assertThat(all.stream().distinct()).hasSize(51);
  }

  @Test
  void whatIsStillTriedIsNotLost() {
    Endpoints.behaving(
        LINK,
        "seller",
        "{'status':503,'calls':2}",
        () -> {
          Sale.on(LINK).broughtTo("Handling").marketplace.reportsCancellation();
          Clock.rest();
          assertThat(lost().path("push_message_list")).isEmpty();
          Clock.advance(Duration.ofMinutes(6));
          assertThat(lost().path("push_message_list")).isEmpty();
        });
  }

  @Test
  void theyAreKeptForThreeDays() {
    Sale sale = loses("Canceled");
    Clock.advance(Duration.ofDays(3).minusMinutes(5));
    assertThat(orders(lost())).containsExactly(sale.id);
    long last = lost().path("last_message_id").asLong();
    Clock.advance(Duration.ofMinutes(10));
    assertThat(lost().path("push_message_list")).isEmpty();
    assertThat(lost().path("last_message_id").asLong()).isEqualTo(last);
  }

  @Test
  void aNumberThatWasNeverGivenIsNotConfirmed() {
    long next = lost().path("last_message_id").asLong() + 1;
    Shopee.error(confirms("{'last_message_id':" + next + "}"), 200, "error_data", "data not exist");
    Sale sale = loses("Canceled");
    assertThat(orders(lost())).containsExactly(sale.id);
    Shopee.error(
        confirms("{}"),
        200,
        "error_param",
        "Wrong parameters, detail: last_message_id is a required field.");
    Shopee.error(
        confirms("{'last_message_id':'x'}"),
        200,
        "error_param",
        "Wrong parameters, detail: last_message_id is invalid, should be an integer of at least 0.");
  }

  @Test
  void anAppMayAskOnItsShopsBehalfToo() {
    Shopee in = app.with(app.exchanges(DEMO.at("/seller/code").asText()).text("/access_token"));
    Map<String, String> query = in.signed(Shopee.LOST, Shopee.now());
    assertThat(query).doesNotContainKey("access_token");
    String at = query.get("timestamp");
    query.put("access_token", in.token());
    query.put("shop_id", in.shop());
    query.put(
        "sign", Shopee.hmac(in.key(), in.partner() + Shopee.LOST + at + in.token() + in.shop()));
    assertThat(Shopee.call("GET", Shopee.LOST, query, "").send().text("/error")).isEmpty();
    query.put("access_token", "nobodys");
    query.put(
        "sign", Shopee.hmac(in.key(), in.partner() + Shopee.LOST + at + "nobodys" + in.shop()));
    Shopee.error(
        Shopee.call("GET", Shopee.LOST, query, "").send(),
        403,
        "error_auth",
        "Invalid access_token.");
  }

  @Test
  void nobodyElseHearsThem() {
    Shopee stranger = new Shopee(app.partner(), "another", app.shop(), "");
    Shopee.error(stranger.hearsLost(), 403, "error_sign", "Wrong sign.");
    loses("Canceled");
    Shopee other =
        Shopee.of(Connected.between("native", "shopee").issues("{'side':'seller'}").path("secret"));
    assertThat(other.hearsLost().json().at("/response/push_message_list")).isEmpty();
    assertThat(lost().path("push_message_list")).hasSize(1);
  }

  /** An order gets there, and the app does not want to hear of it. */
  private static Sale loses(String stage) {
    Sale sale = Sale.on(LINK).broughtTo("Handling");
    Endpoints.behaving(
        LINK,
        "seller",
        WANTS_NONE,
        () -> {
          if (stage.equals("Canceled")) {
            sale.marketplace.reportsCancellation().hasStatus(200);
          } else {
            sale.marketplace.asksToCancel("r1").moved(stage);
          }
          Clock.rest();
        });
    return sale;
  }

  private JsonNode lost() {
    Answer answer = app.hearsLost().hasStatus(200);
    assertThat(Json.keys(answer.json()))
        .containsExactlyInAnyOrder("error", "message", "request_id", "warning", "response");
    assertThat(answer.text("/error")).as("%s", answer).isEmpty();
    return answer.json().path("response");
  }

  private void confirmed(JsonNode page) {
    Answer answer =
        confirms("{'last_message_id':" + page.path("last_message_id").asLong() + "}")
            .hasStatus(200);
    assertThat(answer.text("/error")).as("%s", answer).isEmpty();
    assertThat(Json.keys(answer.json()))
        .containsExactlyInAnyOrder("error", "message", "request_id", "warning");
  }

  private Answer confirms(String body) {
    return app.posts(Shopee.HEARD, body);
  }

  private static List<String> orders(JsonNode page) {
    return Json.items(page.path("push_message_list")).stream()
        .map(message -> message.at("/data/data/ordersn").asText())
        .toList();
  }
}
