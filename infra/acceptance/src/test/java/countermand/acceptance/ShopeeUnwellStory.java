package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Shopee's callers, and Shopee itself, are answered while the table is not well. */
final class ShopeeUnwellStory {
  private final Shopee seller = Shopee.seller();

  @ParameterizedTest
  @CsvSource({
    "fail, error_server, System error. Please try again later.",
    "drop, error_network, Inner http call failed"
  })
  void aCallIsToldWhichOfTheTwo(String mode, String error, String message) {
    Sale sale = Shopee.sale("Handling");
    Answer answer =
        without(
            mode,
            () ->
                Shopee.call(
                        "POST",
                        Shopee.CANCEL,
                        seller.signed(Shopee.CANCEL, Shopee.now()),
                        "{'order_sn':'%s','cancel_reason':'CUSTOMER_REQUEST'}".formatted(sale.id))
                    .sendWhileUnwell());
    Shopee.error(answer, 503, error, message);
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    Shopee.updated(seller.cancels(sale.id, "'cancel_reason':'CUSTOMER_REQUEST'"));
  }

  @ParameterizedTest
  @CsvSource({"fail", "drop"})
  void aPushComesAgain(String mode) {
    ShopeePushes shopee =
        ShopeePushes.ofShop(Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8));
    Connected.between("shopee", "native").issues(shopee.wish());
    Answer answer = without(mode, () -> shopee.call("N1", "UNPAID", 1).sendWhileUnwell());
    answer.hasStatus(503);
    assertThat(answer.body()).isEmpty();
    Answer again = shopee.says("N1", "UNPAID", 1).hasStatus(200);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void whateverAPushIsAnsweredIsEmpty() {
    ShopeePushes shopee =
        ShopeePushes.ofShop(Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8));
    Connected.between("shopee", "native").issues(shopee.wish());
    for (String body : new String[] {"{'code':3}", "[]", " ".repeat(256 * 1024 + 1)}) {
      assertThat(shopee.pushes(body).body()).isEmpty();
    }
    assertThat(shopee.says("a/b", "SHIPPED", 1).hasStatus(400).body()).isEmpty();
    assertThat(shopee.says("N2", "IN_CANCEL", 1).hasStatus(200).body()).isEmpty();
  }

  private static Answer without(String mode, Supplier<Answer> story) {
    fault(mode);
    try {
      return story.get();
    } finally {
      fault("off");
    }
  }

  private static void fault(String mode) {
    Call.post("/_local/faults", Json.text("{'target':'dynamodb','mode':'%s'}".formatted(mode)))
        .send();
  }
}
