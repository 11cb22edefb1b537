package countermand.runtime.outgoing;

import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Sha256;
import countermand.effects.notice.Courier;
import countermand.runtime.telling.Post;
import countermand.store.Backoff;
import countermand.store.Party;
import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenPlace;
import countermand.store.telling.KeptTokens;
import countermand.store.telling.Tries;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** An order that a shop at Shopee is asked about, and what it answers to each call. */
final class Shop {
  static final Instant REAL = Instant.parse("2031-01-01T00:00:00Z");
  private static final Party SHOPEE = new Party("shopee", URI.create("https://shopee.example"));
  static final String GIVEN = "1:key:7:a-0:r-0";
  static final String FOUND =
      """
      {"error":"","response":{"order_list":[{"order_sn":"M-1","currency":"SGD","pay_time":1660123127,"item_list":[
      {"item_id":5,"model_id":0,"model_quantity_purchased":1,"model_discounted_price":3}]}]}}
      """;
  static final String ENDED = "{\"error\":\"invalid_acceess_token\",\"message\":\"\"}";
  static final String SPENT = "{\"error\":\"error_auth\",\"message\":\"Invalid refresh_token.\"}";

  final List<HttpCall> calls = new ArrayList<>();
  final Queue<Runnable> meanwhile = new ArrayDeque<>();
  final Queue<Endpoint.Result> results = new ArrayDeque<>();
  final KeptTokens book = new KeptTokens();
  final LostTokens log = new LostTokens();
  List<String> secrets = List.of(GIVEN);
  Instant now = REAL;
  Backoff pauses = new Tries(3);

  private final Courier courier =
      new DialectCourier(
          this::call, (link, side) -> secrets, book, log, () -> pauses.start(), () -> now);

  private Endpoint.Result call(HttpCall call) {
    calls.add(call);
    if (!meanwhile.isEmpty()) {
      meanwhile.remove().run();
    }
    return results.remove();
  }

  void answers(String... bodies) {
    for (String body : bodies) {
      results.add(new Endpoint.Result.Answered(new HttpAnswer(200, Map.of(), body)));
    }
  }

  static String tokens(int turn) {
    return "{\"error\":\"\",\"access_token\":\"a-%d\",\"refresh_token\":\"r-%d\",\"expire_in\":14400}"
        .formatted(turn, turn);
  }

  static HeldTokens held(int turn) {
    return new HeldTokens(turn, "a-" + turn, "r-" + turn, REAL.plus(Duration.ofHours(4)));
  }

  static TokenPlace place() {
    return new TokenPlace("acme", Side.MARKETPLACE, Sha256.hex(GIVEN).substring(0, 16));
  }

  Courier.Reply tell() {
    return courier.tell(Post.placed("acme"), SHOPEE);
  }

  /** The access token of each call; a dash for an exchange. */
  List<String> used() {
    return calls.stream()
        .map(call -> call.uri().getRawQuery())
        .map(query ->
            query.contains("access_token=")
                ? query.replaceFirst(".*access_token=([^&]*).*", "$1")
                : "-")
        .toList();
  }
}
