package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.core.Role;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CancelTest {
  private static final String OMS = "/api/oms/pvt/orders/{orderId}/cancel";
  private static final String DOCUMENT = "/api/orders/pvt/document/{orderId}/cancel";
  private static final String EXTERNAL_SELLER = "/pvt/orders/{orderId}/cancel";
  private static final Command BY_SELLER = new Command.CancelBySeller("no stock", Extent.whole());

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "junk", "[1]", "{\"reason\":5}", "null"})
  void takesAnyBodyOrNone(String body) {
    for (String resource : List.of(OMS, DOCUMENT)) {
      Requests cancel = Requests.to("POST", resource).body(body);
      assertThat(cancel.decision(Role.SELLER).command())
          .isEqualTo(new Command.CancelBySeller(null, Extent.whole()));
      assertThat(cancel.decision(Role.MARKETPLACE).command())
          .isEqualTo(request(new RequestName.OpenOrNew(), Origin.MARKETPLACE, null));
    }
  }

  @Test
  void readsWhoAndWhyAndWhich() {
    Requests cancel =
        Requests.to("POST", OMS)
            .body("{\"reason\":\"r\",\"requestedByUser\":true,\"cancellationRequestId\":\"R\"}");
    assertThat(cancel.decision(Role.MARKETPLACE).command())
        .isEqualTo(request(new RequestName.Given("R"), Origin.CUSTOMER, "r"));
    assertThat(cancel.decision(Role.SELLER).command())
        .isEqualTo(new Command.CancelBySeller("r", Extent.whole()));
  }

  @ParameterizedTest
  @CsvSource({
    OMS + ", SELLER, SELLER_THEN_MARKETPLACE",
    OMS + ", MARKETPLACE, MARKETPLACE_THEN_SELLER",
    DOCUMENT + ", SELLER, SELLER_THEN_MARKETPLACE",
    DOCUMENT + ", MARKETPLACE, MARKETPLACE_THEN_SELLER",
    EXTERNAL_SELLER + ", SELLER, MARKETPLACE",
    EXTERNAL_SELLER + ", MARKETPLACE, SELLER",
  })
  void knowsWhoseIdThePathCarries(String resource, Role role, OrderName.Whose whose) {
    assertThat(Requests.to("POST", resource).decision(role).order().whose()).isEqualTo(whose);
  }

  @ParameterizedTest
  @CsvSource({
    OMS + ", 2026-11-21T10:00:00.5000000+00:00",
    DOCUMENT + ", 2026-11-21T10:00:00Z",
    EXTERNAL_SELLER + ", 2026-11-21T10:00:00.5000000+00:00",
  })
  void answersInEachCallsSpelling(String resource, String date) {
    Tale tale = Tale.begin().after(Duration.ofMillis(500));
    String body = reply(resource, Role.SELLER, tale.hear(BY_SELLER));
    assertThat(body)
        .isEqualTo(
            "{\"date\":\""
                + date
                + "\",\"orderId\":\"S-1\",\"receipt\":\"00000000000000000000000000000001\"}");
    Answer again = tale.after(Duration.ofDays(3)).hear(BY_SELLER);
    assertThat(reply(resource, Role.SELLER, again)).isEqualTo(body);
  }

  @Test
  void aRequestThatItOpensKeepsItsReceiptAndDate() {
    Tale tale = Tale.begin().afterWindow();
    Command ask = request(new RequestName.OpenOrNew(), Origin.MARKETPLACE, null);
    String opened = reply(OMS, Role.MARKETPLACE, tale.hear(ask));
    assertThat(opened)
        .contains("2026-11-21T10:45:00.0000000+00:00", "00000000000000000000000000000001");
    assertThat(reply(OMS, Role.MARKETPLACE, tale.after(Duration.ofHours(2)).hear(ask)))
        .isEqualTo(opened);
  }

  @Test
  void aRequestsOwnDateIsNotTheDecisions() {
    Tale tale = Tale.begin().afterWindow();
    Command ask =
        new Command.RequestCancellation(
            new RequestName.Given("R"),
            Origin.CUSTOMER,
            null,
            Instant.parse("2026-11-01T00:00:00Z"),
            Extent.whole());
    assertThat(reply(OMS, Role.MARKETPLACE, tale.hear(ask))).contains("2026-11-21T10:45:00");
    tale.after(Duration.ofHours(1)).then(new Command.DeclineRequest("R", "no"));
    assertThat(reply(OMS, Role.MARKETPLACE, tale.after(Duration.ofHours(1)).hear(ask)))
        .contains("2026-11-21T11:45:00", "00000000000000000000000000000002");
  }

  @Test
  void refusesOnceInvoiced() {
    Tale tale =
        Tale.begin()
            .afterWindow()
            .then(new Command.NoteInvoice(InvoiceType.OUTPUT, "1", 100, null, List.of(), false));
    for (Role role : List.of(Role.SELLER, Role.MARKETPLACE)) {
      Answer refused = tale.hear(BY_SELLER);
      assertThat(Requests.to("POST", OMS).decision(role).reply().apply(refused).status())
          .isEqualTo(400);
      assertThat(reply(OMS, role, refused))
          .startsWith("{\"error\":{\"code\":\"PARTLY_INVOICED\",\"message\":\"")
          .endsWith("\",\"exception\":null}}");
    }
  }

  private static Command request(RequestName name, Origin origin, String reason) {
    return new Command.RequestCancellation(name, origin, reason, null, Extent.whole());
  }

  private static String reply(String resource, Role role, Answer answer) {
    return Requests.to("POST", resource).decision(role).reply().apply(answer).body();
  }
}
