package countermand.dialects.shopee;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.FulfilledBy;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.dialects.Call;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BuyerCancellationTest {
  private static final long DECIDED = Tale.START.plus(Duration.ofMinutes(45)).getEpochSecond();
  private static final String WORDS = "Invalid order_status.The order status should be IN_CANCEL.";

  private final Tale tale = Partner.sale(FulfilledBy.SELLER).afterWindow();

  @ParameterizedTest
  @CsvSource({"ACCEPT, CANCELLED", "REJECT, READY_TO_SHIP"})
  void answersTheOpenRequestAndAgainTheOneThatItAnswered(String operation, String status) {
    tale.then(asks());
    assertThat(said(operation)).isEqualTo(Partner.updated(DECIDED));
    tale.after(Duration.ofHours(1));
    assertThat(said(operation)).isEqualTo(Partner.updated(DECIDED));
    assertThat(OrderStatus.of(tale.order().stage(), false)).isEqualTo(status);
  }

  @Test
  void needsARequest() {
    assertThat(said("ACCEPT")).isEqualTo(Partner.error("order.order_status_invalid", WORDS));
  }

  @Test
  void doesNotAnswerOneRequestTwice() {
    tale.then(asks());
    said("REJECT");
    assertThat(said("ACCEPT")).isEqualTo(Partner.error("order.cancel_order_invalid_status", WORDS));
    tale.then(asks());
    said("ACCEPT");
    assertThat(said("REJECT")).isEqualTo(Partner.error("order.cancel_order_invalid_status", WORDS));
  }

  @Test
  void acceptsWhatIsCancelledAlready() {
    tale.then(new Command.MarketplaceCanceled(null)).after(Duration.ofHours(1));
    assertThat(said("ACCEPT")).isEqualTo(Partner.updated(DECIDED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'operation':'ACCEPT'} | order_sn is a required field.",
        "{'order_sn':'M-1'} | operation is a required field.",
        "{'order_sn':'M-1','operation':'accept'} | operation should be one of ACCEPT, REJECT."
      })
  void namesWhatIsWrong(String body, String message) {
    assertThat(Partner.answered(Words.HANDLE_BUYER_CANCELLATION, body).body())
        .isEqualTo(Partner.error("error_param", "Wrong parameters, detail: " + message));
  }

  @Test
  void saysThatThereIsNoOrder() {
    assertThat(decide("ACCEPT").reply().apply(new Answer.NotFound()).body())
        .contains("error_not_found");
    assertThat(decide("ACCEPT").reply().apply(new Answer.Busy()).headers())
        .containsEntry("Retry-After", "1");
  }

  private static Command asks() {
    return new Command.RequestCancellation(
        new RequestName.New(), Origin.CUSTOMER, "too late", null, Extent.whole());
  }

  private static Call.Decide decide(String operation) {
    return (Call.Decide)
        Partner.posts(
            Words.HANDLE_BUYER_CANCELLATION,
            "{'order_sn':'M-1','operation':'%s'}".formatted(operation));
  }

  private String said(String operation) {
    Call.Decide call = decide(operation);
    return call.reply().apply(tale.hear(call.command())).body();
  }
}
