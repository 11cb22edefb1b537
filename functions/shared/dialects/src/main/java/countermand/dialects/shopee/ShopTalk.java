package countermand.dialects.shopee;

import countermand.core.Heard;
import countermand.core.Order;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Talk;
import countermand.dialects.json.JsonObject;
import java.util.Optional;
import java.util.function.Function;

/** What is said to Shopee about one order, with an access token. */
record ShopTalk(Letter letter, ShopAccess access, String token) {

  Order order() {
    return letter.order();
  }

  private String orderSn() {
    return order().ids().orderId();
  }

  /** {@code cancel_order}. */
  Talk cancel(JsonObject how, Function<Said, Talk> then) {
    JsonObject body = new JsonObject().text(Words.ORDER_SN, orderSn());
    how.done().fields().forEach(body::put);
    return says(access.post(letter, Words.CANCEL_ORDER, token, body), then);
  }

  /** {@code handle_buyer_cancellation}. */
  Talk answer(String operation, Function<Said, Talk> then) {
    JsonObject body =
        new JsonObject().text(Words.ORDER_SN, orderSn()).text(Words.OPERATION, operation);
    return says(access.post(letter, Words.HANDLE_BUYER_CANCELLATION, token, body), then);
  }

  /**
   * {@code get_order_detail}; empty where the order is not in its answer.
   *
   * @param fields those wanted that are not shown by themselves
   */
  Talk look(String fields, Function<Said, Talk> otherwise, Function<Optional<Detail>, Talk> then) {
    String query =
        ShopAccess.parameter(Words.ORDER_SN_LIST, orderSn())
            + "&"
            + ShopAccess.parameter(Words.OPTIONAL_FIELDS, fields);
    return says(
        access.get(letter, Words.GET_ORDER_DETAIL, token, query),
        said ->
            said.meaning() == Said.Meaning.DONE
                ? then.apply(said.body().flatMap(body -> Detail.in(body, orderSn())))
                : otherwise.apply(said));
  }

  private static Talk says(HttpCall call, Function<Said, Talk> then) {
    return new Talk.Says(
        call,
        answer -> {
          Said said = Said.in(answer);
          return said.meaning() == Said.Meaning.TOKEN_REFUSED
              ? new Talk.TokenRefused(answer.status(), said.text())
              : then.apply(said);
        });
  }

  /** What an answer alone makes clear. */
  Talk over(Said said) {
    return over(said.heard(letter.now()), said);
  }

  /** The same of an answer whose meaning was found out otherwise. */
  static Talk over(Heard heard, Said said) {
    return new Talk.Over(heard, said.answer().status(), said.text());
  }

  /** Clear without a word. */
  static Talk over(Heard heard, String why) {
    return new Talk.Over(heard, 0, why);
  }
}
