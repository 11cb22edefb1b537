package countermand.dialects.unicommerce;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Extent;
import countermand.core.Heard;
import countermand.core.InvoiceType;
import countermand.core.RefusalCode;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpReply;
import countermand.dialects.Letter;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The seller that we ask is behind a hub like this one: whatever it answers is understood. */
final class ToAnotherHubTest {
  private static final Letter LETTER =
      Letters.toSeller(Letters.asked(Extent.whole()), Letters.requested());

  @Test
  void yes() {
    assertThat(heard(Tale.begin()))
        .isEqualTo(new Heard.Decided(new Command.ReportSellerCancellation(null, Extent.whole())));
  }

  @Test
  void notYet() {
    assertThat(heard(Tale.begin().afterWindow())).isEqualTo(new Heard.Undecided());
    Tale partly = Tale.begin().afterWindow().then(Letters.request(Letters.units("1", 1)));
    assertThat(heard(partly)).isEqualTo(new Heard.Undecided());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "too late",
        "we cannot find it, try again later",
        "already cancelled once",
        "we are waiting for the seller of the seller"
      })
  void declinedWhateverTheReasonSoundsLike(String reason) {
    Tale tale = asked().then(new Command.DeclineRequest(null, reason));
    assertThat(declined(tale)).isEqualTo("Cancellation declined: " + reason);
  }

  @Test
  void overForOtherReasons() {
    assertThat(declined(asked().then(new Command.WithdrawRequest(null)))).contains("withdrawn");
    assertThat(declined(asked().then(new Command.ReportShipment()))).contains("dispatched");
    assertThat(declined(asked().then(invoice(5990)))).contains("invoiced");
    assertThat(declined(Tale.begin().afterWindow().then(invoice(5990)))).contains("invoiced");
    assertThat(declined(Tale.begin().afterWindow().then(invoice(1000)))).contains("partly");
    assertThat(declined(Tale.begin().afterWindow().then(new Command.Ship()))).contains("dispatch");
  }

  @Test
  void notAllOfIt() {
    Call.Decide call = call(",'cancelledSkuCodes':[{'productId':'P-9','quantity':1}]");
    Answer answer = Tale.begin().afterWindow().hear(call.command());
    assertThat(declined(heard(call.reply().apply(answer)))).contains("no such product");
  }

  @Test
  void nothingAboutTheOrder() {
    Heard retry = new Heard.Retry(null);
    assertThat(heard(whole().reply().apply(new Answer.NotFound()))).isEqualTo(retry);
    assertThat(heard(whole().reply().apply(new Answer.Busy()))).isInstanceOf(Heard.Retry.class);
    assertThat(heard(refused(RefusalCode.LINK_PAUSED))).isEqualTo(retry);
  }

  @ParameterizedTest
  @EnumSource(
      value = RefusalCode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LINK_PAUSED", "REQUEST_ALREADY_OPEN"})
  void everyOtherRefusal(RefusalCode code) {
    assertThat(declined(heard(refused(code)))).isNotBlank();
  }

  private static Tale asked() {
    return Tale.begin().afterWindow().then(whole().command());
  }

  private static Command invoice(long value) {
    return new Command.NoteInvoice(InvoiceType.OUTPUT, "1", value, null, List.of(), false);
  }

  private static HttpReply refused(RefusalCode code) {
    return whole()
        .reply()
        .apply(new Answer.Refused(new Ending.Refused(code, "Ask again."), Optional.empty()));
  }

  private static String declined(Tale tale) {
    return declined(heard(tale));
  }

  private static String declined(Heard heard) {
    Command command = ((Heard.Decided) heard).command();
    assertThat(command).isInstanceOf(Command.DeclineRequest.class);
    return ((Command.DeclineRequest) command).reason();
  }

  private static Heard heard(Tale tale) {
    return heard(whole().reply().apply(tale.hear(whole().command())));
  }

  private static Heard heard(HttpReply reply) {
    return new UnicommerceOutgoing()
        .heard(LETTER, new HttpAnswer(reply.status(), Map.of(), reply.body()));
  }

  private static Call.Decide whole() {
    return call("");
  }

  private static Call.Decide call(String more) {
    return (Call.Decide)
        Requests.to("POST", "/uc/v1/order/cancel")
            .body(("{'saleOrderCode':'S-1'" + more + "}").replace('\'', '"'))
            .as(Role.MARKETPLACE);
  }
}
