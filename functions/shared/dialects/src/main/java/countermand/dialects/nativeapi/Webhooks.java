package countermand.dialects.nativeapi;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Outgoing;
import countermand.dialects.Statuses;
import countermand.dialects.Tellable;
import countermand.dialects.json.Instants;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Standard Webhooks (standardwebhooks.com), one for every notice. The body is the same at every
 * attempt, byte for byte; the time stamp and with it the signature are the attempt's own.
 */
final class Webhooks implements Outgoing {

  @Override
  public Tellable tellable(Side to, Event.Notice notice, Order order) {
    return switch (notice) {
      case Event.CancellationRequested _,
          Event.OrderCanceled _,
          Event.OrderPartlyCanceled _,
          Event.CancellationDeclined _,
          Event.CancellationWithdrawn _,
          Event.OrderInvoiced _,
          Event.OrderPlaced _ ->
          Tellable.CALL;
    };
  }

  @Override
  public Optional<HttpCall> call(Letter letter) {
    if (letter.secrets().isEmpty()) {
      return Optional.empty();
    }
    String body = body(letter);
    String timestamp = Long.toString(letter.now().getEpochSecond());
    String signed = letter.id() + "." + timestamp + "." + body;
    return Optional.of(
        new HttpCall(
            "POST",
            letter.endpoint(),
            Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                letter.id(),
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                WebhookSignature.of(signed, letter.secrets())),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Heard heard(Letter letter, HttpAnswer answer) {
    return Statuses.heard(answer, letter.now());
  }

  /** The detail is put in as it is: written again, it might not be the same bytes. */
  private static String body(Letter letter) {
    Event.Notice notice = letter.notice();
    return "{\"type\":\""
        + notice.name()
        + "\",\"timestamp\":\""
        + Instants.write(notice.facts().at())
        + "\",\"data\":"
        + letter.detail()
        + "}";
  }
}
