package countermand.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is no JSON object as the native API wants it is a 400 on every route, and writes nothing.
 */
final class BadJsonStory {
  private static final Link LINK = Link.ofNatives();
  private static final Sale SALE = Sale.in("ReadyForHandling");
  private static final int BODY_BYTES_MAX = 256 * 1024;

  static List<String> noObjects() {
    return List.of(
        "{",
        "}",
        "nope",
        "{'reason'}",
        "{'reason':}",
        "{'reason':'x',}",
        "{reason:'x'}",
        "[]",
        "[{}]",
        "'x'",
        "1",
        "true",
        "null",
        "{} {}",
        "{}x",
        "{'a':NaN}",
        "{'a':01}",
        "{'reason':'a','reason':'b'}",
        "{'lines':[{'lineId':'a','lineId':'b','quantity':1}]}",
        "{'reason':'\t'}",
        "/* x */ {}",
        "{'reason':'\\x'}");
  }

  @ParameterizedTest
  @MethodSource("noObjects")
  void onEveryRoute(String body) {
    Refusing refusing = Refusing.by(SALE);
    Route.commands().forEach(route -> refusing.whole(call(route, bytes(Json.text(body)))));
    refusing.unwritten();
  }

  static Stream<byte[]> hostile() {
    byte[] brokenUtf8 = bytes("{\"reason\":\"..\"}");
    brokenUtf8[11] = (byte) 0xC3;
    brokenUtf8[12] = (byte) '(';
    return Stream.of(
        brokenUtf8,
        bytes("{\"lines\":" + "[".repeat(100_000)),
        bytes("{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
        bytes("{\"x\":" + "9".repeat(100_000) + "}"),
        bytes("{\"value\":1" + "0".repeat(5000) + ",\"lines\":[]}"),
        bytes("{\"value\":1e999999999,\"lines\":[]}"),
        bytes("{\"" + "k".repeat(100_000) + "\":1}"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void alsoWhereItIsHostile(byte[] body) {
    Refusing refusing = Refusing.by(SALE);
    Route.commands().forEach(route -> refusing.whole(call(route, body)));
    refusing.unwritten();
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#commands")
  void anUnknownFieldIsNamed(Route route) {
    Refusing.by(SALE)
        .naming("/nope", call(route, bytes("{\"nope\":1}")))
        .naming("/nope", call(route, bytes("{\"nope\":null}")))
        .naming("/a~1b~0c", call(route, bytes("{\"a/b~c\":1}")))
        .unwritten();
  }

  @Test
  void aBodyOfTheLargestSizeIsRead() {
    byte[] body = new byte[BODY_BYTES_MAX];
    Arrays.fill(body, (byte) ' ');
    System.arraycopy(bytes("{}"), 0, body, 0, 2);
    Call approval = SALE.marketplace.post("/payment-approval", "");
    approval.with(body).send().alreadyDone("ReadyForHandling");
    approval.with(Arrays.copyOf(body, BODY_BYTES_MAX + 1)).send().problem(413, "BODY_TOO_LARGE");
  }

  @Test
  void theContentTypeDoesNotMatter() {
    Call request = SALE.seller.post("/shipment", "{}");
    for (String type :
        new String[] {"text/plain", "application/json; charset=utf-16", "nonsense"}) {
      SALE.marketplace
          .post("/payment-approval", "{}")
          .with("Content-Type", type)
          .send()
          .alreadyDone("ReadyForHandling");
      Refusing.by(SALE)
          .naming("/x", request.with(bytes("{\"x\":1}")).with("Content-Type", type))
          .unwritten();
    }
  }

  @Test
  void anEmptyBodyIsAnEmptyObject() {
    Refusing refusing = Refusing.by(SALE);
    refusing.naming("/value", SALE.marketplace.put(""));
    refusing.naming("/lines", SALE.marketplace.put(""));
    refusing.naming("/reason", SALE.seller.post("/cancellation-requests/r1/decline", ""));
    for (String field : new String[] {"/type", "/number", "/value"}) {
      refusing.naming(field, SALE.seller.post("/invoices", ""));
    }
    refusing.unwritten();
    Sale other = Sale.in("ReadyForHandling");
    other.seller.posts("/handling", "").moved("Handling");
    other.marketplace.posts("/cancellation-requests", "").moved("AwaitingSeller");
    other.seller.posts("/cancellation", "").moved("Canceled");
    other.marketplace.posts("/payment-approval", "").alreadyDone("Canceled");
    other.marketplace.posts("/marketplace-cancellation", "").alreadyDone("Canceled");
  }

  private static Call call(Route route, byte[] body) {
    return route
        .call(LINK.id(), SALE.id, "")
        .with(body)
        .with("Authorization", route.rightSide(LINK));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
