package countermand.store;

import countermand.store.codec.Fields;
import countermand.store.codec.Reading;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A link's settings as attributes of its item. */
public final class LinkCodec {
  private static final String RECORD = "record";

  private LinkCodec() {}

  /** The attributes; what is absent is left out. */
  public static Map<String, AttributeValue> encode(Link link) {
    return new Fields()
        .put("marketplaceDialect", link.marketplace().dialect())
        .put("marketplaceEndpoint", text(link.marketplace().endpoint()))
        .put("sellerDialect", link.seller().dialect())
        .put("sellerEndpoint", text(link.seller().endpoint()))
        .put("window", link.window().toString())
        .put("answerWithin", link.answerWithin().toString())
        .put("invoiceTolerance", link.invoiceTolerance())
        .flag("announceWindowEnd", link.announceWindowEnd())
        .put("partialCancelUntold", link.recordUntold() ? RECORD : "refuse")
        .flag("paused", link.paused())
        .map();
  }

  /** The link of an item. */
  public static Link decode(String id, Reading item) {
    return new Link(
        id,
        party(item, "marketplace"),
        party(item, "seller"),
        Duration.parse(item.text("window")),
        Duration.parse(item.text("answerWithin")),
        item.number("invoiceTolerance"),
        item.flag("announceWindowEnd"),
        RECORD.equals(item.textOrNull("partialCancelUntold")),
        item.flag("paused"));
  }

  private static Party party(Reading item, String side) {
    @Nullable String endpoint = item.textOrNull(side + "Endpoint");
    return new Party(item.text(side + "Dialect"), endpoint == null ? null : URI.create(endpoint));
  }

  private static @Nullable String text(@Nullable URI uri) {
    return uri == null ? null : uri.toString();
  }
}
