package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Eligibility;
import countermand.core.Event;
import countermand.core.Role;
import countermand.core.Side;
import countermand.dialects.Call;
import countermand.dialects.DeliveryState;
import countermand.dialects.DeliveryState.Status;
import countermand.dialects.Dossier;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Redelivered;
import countermand.dialects.Scene;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesTest {
  private static final Scene OPERATORS =
      new Scene("acme", "native", "native", false, Role.OPERATOR, Sample.NOW);
  private static final Event.Facts FACTS =
      new Event.Facts(
          3, Sample.NOW, Actor.SELLER, "AwaitingSeller", "Handling", "no", Sample.RECEIPT);
  private static final String AGAIN = "Tell again";
  private static final String NONE = "No notice has failed.";

  @Test
  void ofAnOrderThatHasNoneMayStillCome() {
    assertThat(order()).contains("No notices yet.").doesNotContain(AGAIN);
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void areToldAgainWhereTheirPartyHasWordsForThem(Status status) {
    assertThat(order(delivery(status)).contains(AGAIN)).isEqualTo(status != Status.UNTELLABLE);
  }

  @Test
  void whoeverWantsWhatCannotBeToldReadsSo() {
    HttpReply reply = redelivered(new Redelivered.Untellable(delivery(Status.UNTELLABLE)));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.body()).contains("no words for this notice");
  }

  @Test
  void whoeverHasOneToldAgainComesBackToItsOrder() {
    HttpReply reply = redelivered(new Redelivered.Again(delivery(Status.PENDING)));
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.headers().get("Location")).endsWith("links/acme/orders/M-1#notices");
  }

  @Test
  void thatFailedAreListed() {
    assertThat(failed(null, delivery(Status.FAILED)))
        .contains(AGAIN, "orders/M-1")
        .doesNotContain(NONE);
  }

  @Test
  void thatFailedAreDeniedOnlyAtTheEndOfTheirList() {
    assertThat(failed(null)).contains(NONE).doesNotContain("There may be more.");
    assertThat(failed("c1"))
        .contains("There may be more.", "<a href=\"?after=c1\">The next ones</a>")
        .doesNotContain(NONE);
  }

  private static String order(DeliveryState... notices) {
    HttpRequest request =
        Ask.get("/console/links/acme/orders/M-1")
            .parameter("link", "acme")
            .parameter("orderId", "M-1")
            .request();
    Eligibility now =
        new Eligibility(Sample.ID, "AwaitingSeller", Eligibility.Effect.IMMEDIATE, null, null);
    Call.ShowDossier show = (Call.ShowDossier) visit(OrderPage.read(request, Role.OPERATOR));
    return show.reply()
        .apply(Optional.of(new Dossier(Sample.order(1, 1), now, List.of(notices))))
        .body();
  }

  private static String failed(@Nullable String cursor, DeliveryState... notices) {
    HttpRequest request = Ask.get("/console/links/acme/failed").parameter("link", "acme").request();
    Call.ListUndelivered list =
        (Call.ListUndelivered) visit(FailedPage.read(request, Role.OPERATOR));
    return list.reply().apply(Optional.of(new DeliveryState.Page(List.of(notices), cursor))).body();
  }

  private static HttpReply redelivered(Redelivered done) {
    HttpRequest request = redeliver("");
    Call call =
        RedeliverPage.read(redeliver("form=" + SessionCookie.formToken(request)), Role.OPERATOR);
    return ((Call.Redeliver) call).reply().apply(done);
  }

  private static HttpRequest redeliver(String body) {
    return Ask.post("/console/links/acme/deliveries/d-1/redeliver", body)
        .parameter("link", "acme")
        .parameter("id", "d-1")
        .header("cookie", "__Host-countermand=t0ken")
        .request();
  }

  private static Call visit(Call call) {
    return ((Call.Visit) call).then().apply(OPERATORS);
  }

  private static DeliveryState delivery(Status status) {
    return new DeliveryState(
        "d-1",
        Sample.ID,
        Side.SELLER,
        new Event.CancellationDeclined(FACTS, Sample.REQUEST),
        status,
        1,
        0,
        null,
        Sample.NOW,
        null);
  }
}
