package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Talk;
import countermand.dialects.TokenCalls;
import countermand.dialects.telling.Requests;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is said to Shopee, call after call, and what it answers. */
final class Calls {
  static final String SECRET = Partner.ID + ":partnerkey:" + Partner.SHOP + ":a-0:r-0";
  static final TokenCalls SHOPEE =
      new ShopeeDialect().outgoing().tokenCalls(Side.MARKETPLACE).orElseThrow();
  static final String DONE = "{'error':'','response':{'update_time':1}}";
  static final String LIMIT = refused("order.error_limit");

  private final List<HttpCall> made = new ArrayList<>();
  private Talk talk;

  private Calls(Talk talk) {
    this.talk = talk;
  }

  static Letter letter(Order order, Event.Notice notice) {
    return new Letter(
        "d-1",
        Side.MARKETPLACE,
        notice,
        "{}",
        order,
        URI.create("https://shopee.example"),
        List.of(SECRET),
        Requests.NOW);
  }

  static Calls about(Order order, Event.Notice notice) {
    return new Calls(SHOPEE.talk(letter(order, notice), Partner.TOKEN));
  }

  Calls answered(String... bodies) {
    for (String body : bodies) {
      answered(answer(200, body));
    }
    return this;
  }

  Calls answered(HttpAnswer answer) {
    Talk.Says says = (Talk.Says) talk;
    made.add(says.call());
    talk = says.then().apply(answer);
    return this;
  }

  /** How it ended, after these calls. */
  Talk.Over over(String... names) {
    assertThat(made.stream().map(Calls::name)).containsExactly(names);
    return (Talk.Over) talk;
  }

  Talk talk() {
    return talk;
  }

  /** The call that is to be made. */
  HttpCall next() {
    return ((Talk.Says) talk).call();
  }

  String body() {
    return new String(next().body(), StandardCharsets.UTF_8);
  }

  private static String name(HttpCall call) {
    return call.uri().getPath().replaceFirst(".*/", "");
  }

  static HttpAnswer answer(int status, String body) {
    return new HttpAnswer(status, Map.of(), body.replace('\'', '"'));
  }

  static String refused(String error) {
    return "{'error':'" + error + "','message':'no','request_id':'q'}";
  }

  /** The order M-1 as it is shown, with units of item 5 in model 7 that are cancelled. */
  static String shown(String status, int canceled, int requested) {
    return """
    {'error':'','response':{'order_list':[{'order_sn':'M-1','order_status':'%s','item_list':[
    {'item_id':5,'model_id':7,'promotion_group_id':0,'cancelled_qty':%d,'cancel_requested_qty':%d},
    {'item_id':5,'model_id':7,'promotion_group_id':3,'cancelled_qty':9},
    {'item_id':6,'model_id':0}]}]}}
    """
        .formatted(status, canceled, requested);
  }

  static Event.Notice canceled() {
    return new Event.OrderCanceled(facts(1), "Handling", 1L);
  }

  static Event.Notice partly(long command) {
    return new Event.OrderPartlyCanceled(facts(command), null, "Handling", 1);
  }

  static Event.Notice declined(String request) {
    return new Event.CancellationDeclined(facts(1), request);
  }

  static Event.Notice placed() {
    return new Event.OrderPlaced(facts(1));
  }

  private static Event.Facts facts(long command) {
    return new Event.Facts(
        4, Requests.NOW, Actor.SELLER, "Handling", "Handling", "", new UUID(0, command));
  }
}
