package countermand.dialects.shopee;

import countermand.core.Order;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.LostPage;
import countermand.dialects.Malformed;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonReader;
import countermand.dialects.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * {@code get_lost_push_message} and {@code confirm_consumed_lost_push_message}: the pushes that a
 * seller's app did not take, the earliest first, until it says up to which it has heard them.
 */
final class LostPushes {
  private static final int MESSAGES_MAX = 100;

  private LostPushes() {}

  /** A push as it is kept. Whose shop it is about, the shop's key knows. */
  static String kept(Order order, Instant at) {
    return JsonWriter.write(
        new JsonObject()
            .put(Words.DATA, StatusPush.data(order))
            .number(Words.CODE, StatusPush.CODE)
            .number(Words.TIMESTAMP, at.getEpochSecond())
            .done());
  }

  static Call get(HttpRequest request) {
    return new Call.ReadLost(MESSAGES_MAX, page -> reply(request, page));
  }

  private static HttpReply reply(HttpRequest request, LostPage page) {
    Json shop = new Json.Num(page.account());
    JsonObject response =
        new JsonObject()
            .put(
                "push_message_list",
                Json.Arr.of(page.texts().stream().map(text -> message(text, shop))))
            .put("has_next_page", new Json.Bool(page.more()))
            .number(Words.LAST_MESSAGE_ID, page.last());
    return Replies.flat(
        request, new JsonObject().text("warning", "").put(Words.RESPONSE, response.done()));
  }

  /** The push stands whole in its own envelope's data. */
  private static Json message(String text, Json shop) {
    JsonObject push = new JsonObject();
    kept(text).fields().forEach(push::put);
    push.put(Words.SHOP_ID, shop);
    return new JsonObject()
        .put(Words.SHOP_ID, shop)
        .put(Words.CODE, push.done().fields().get(Words.CODE))
        .put(Words.TIMESTAMP, push.done().fields().get(Words.TIMESTAMP))
        .put(Words.DATA, push.done())
        .done();
  }

  private static Json.Obj kept(String text) {
    JsonReader.Result read =
        JsonReader.read(text.getBytes(StandardCharsets.UTF_8), JsonReader.Duplicates.LAST_COUNTS);
    if (read instanceof JsonReader.Read(Json.Obj push)) {
      return push;
    }
    throw new IllegalStateException("what is kept of a lost push is none");
  }

  static Call confirm(HttpRequest request) throws Malformed {
    long number = Body.read(request.body()).number(Words.LAST_MESSAGE_ID);
    return new Call.ConfirmLost(
        number,
        known ->
            known
                ? Replies.flat(request, new JsonObject().text("warning", ""))
                : Replies.refused(request, ShopeeError.NO_SUCH_MESSAGE));
  }
}
