package countermand.store;

import countermand.core.Side;
import countermand.core.Terms;
import countermand.store.codec.Fields;
import countermand.store.codec.Reading;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A link's settings as attributes of its item. */
public final class LinkCodec {
  private static final String RECORD = "record";

  private LinkCodec() {}

  /** Where a link's item is. */
  public static Map<String, AttributeValue> key(String id) {
    return Map.of(
        Attributes.PK, partition(id),
        Attributes.SK, AttributeValue.fromS("LINK"));
  }

  /** Where all is that is kept of it. */
  public static AttributeValue partition(String id) {
    return AttributeValue.fromS("LINK#" + id);
  }

  /** The attributes of its settings; what is absent is left out. */
  public static Map<String, AttributeValue> encode(Link link) {
    return new Fields()
        .put("marketplaceDialect", link.marketplace().dialect())
        .put("marketplaceEndpoint", text(link.marketplace().endpoint()))
        .put("marketplaceRole", role(link.marketplace()))
        .put("sellerDialect", link.seller().dialect())
        .put("sellerEndpoint", text(link.seller().endpoint()))
        .put("sellerRole", role(link.seller()))
        .put("upstream", text(link.seller().upstream()))
        .put("window", link.window().toString())
        .put("answerWithin", link.answerWithin().toString())
        .put("invoiceTolerance", link.invoiceTolerance())
        .flag("announceWindowEnd", link.announceWindowEnd())
        .put("partialCancelUntold", link.recordUntold() ? RECORD : "refuse")
        .flag("paused", link.paused())
        .put("replayWindow", link.replayWindow().toString())
        .put("requestsPerMinute", perMinute(link))
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
        item.flag("paused"),
        replayWindow(item),
        perMinute(item),
        new Needs(
            sides(item, LinkCodec::needsAttention), sides(item, LinkCodec::authorizationEnds)));
  }

  private static Set<Side> sides(Reading item, Function<Side, String> attribute) {
    return Arrays.stream(Side.values())
        .filter(side -> item.flag(attribute.apply(side)))
        .collect(Collectors.toSet());
  }

  /** The attribute that is there while a side needs attention; no change of settings touches it. */
  static String needsAttention(Side side) {
    return side.name().toLowerCase(Locale.ROOT) + "NeedsAttention";
  }

  /** When it was seen last; a mark of an earlier release has none. */
  static String neededAttentionAt(Side side) {
    return needsAttention(side) + "At";
  }

  /** The same where a side has said that what we call it with ends. */
  public static String authorizationEnds(Side side) {
    return side.name().toLowerCase(Locale.ROOT) + "AuthorizationEnds";
  }

  private static @Nullable Integer perMinute(Reading item) {
    @Nullable Long requests = item.numberOrNull("requestsPerMinute");
    return requests == null ? null : Math.toIntExact(requests);
  }

  private static @Nullable Long perMinute(Link link) {
    @Nullable Integer requests = link.requestsPerMinute();
    return requests == null ? null : Long.valueOf(requests);
  }

  /** A link that was written before there was one has the usual. */
  private static Duration replayWindow(Reading item) {
    @Nullable String text = item.textOrNull("replayWindow");
    return text == null ? Terms.REPLAY_WINDOW : Duration.parse(text);
  }

  private static Party party(Reading item, String side) {
    @Nullable String role = item.textOrNull(side + "Role");
    @Nullable String upstream = side.equals("seller") ? item.textOrNull("upstream") : null;
    return new Party(
        item.text(side + "Dialect"),
        uri(item.textOrNull(side + "Endpoint")),
        role == null ? "" : role,
        uri(upstream));
  }

  private static @Nullable String role(Party party) {
    return party.role().isEmpty() ? null : party.role();
  }

  private static @Nullable URI uri(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }

  private static @Nullable String text(@Nullable URI uri) {
    return uri == null ? null : uri.toString();
  }
}
