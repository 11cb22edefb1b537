package countermand.store;

import static countermand.store.Attributes.EXPIRES_AT;
import static countermand.store.Attributes.PK;
import static countermand.store.Attributes.SK;

import countermand.core.Role;
import countermand.core.Terms;
import countermand.store.codec.Fields;
import countermand.store.codec.Reading;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Links, credentials and access tokens in the table. */
public final class DynamoDirectory implements Directory {
  private static final String LINK = "LINK";
  private static final String CREDENTIAL = "CREDENTIAL";
  private static final String TOKEN = "TOKEN";
  private static final String RECORD = "record";

  /** DynamoDB's own limit of a partition key. */
  private static final int PARTITION_BYTES_MAX = 2048;

  private final DynamoDbClient dynamo;
  private final String table;

  /** Works on a table. */
  public DynamoDirectory(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  @Override
  public Optional<Link> link(String id) {
    return get(LINK + "#" + id, LINK).map(item -> decodeLink(id, item));
  }

  @Override
  public Optional<Credential> credential(String dialect, String id) {
    return get(CREDENTIAL + "#" + dialect + "#" + id, CREDENTIAL)
        .map(item ->
            new Credential(
                dialect,
                id,
                item.constant(Role.class, "role"),
                item.textOrNull("link"),
                item.text("secretHash")));
  }

  @Override
  public Optional<AccessToken> token(String dialect, String hash) {
    return get(TOKEN + "#" + dialect + "#" + hash, TOKEN)
        .map(item ->
            new AccessToken(
                dialect,
                hash,
                item.text("credential"),
                item.text("secretHash"),
                item.instant("until")));
  }

  /** Puts a token; DynamoDB forgets it some time after its end. */
  public void put(AccessToken token) {
    put(
        TOKEN + "#" + token.dialect() + "#" + token.hash(),
        TOKEN,
        new Fields()
            .put("credential", token.credentialId())
            .put("secretHash", token.secretHash())
            .put("until", token.until())
            .put(EXPIRES_AT, token.until().getEpochSecond()));
  }

  /** Puts a link, in place of what was there. */
  public void put(Link link) {
    put(
        LINK + "#" + link.id(),
        LINK,
        new Fields()
            .put("marketplaceDialect", link.marketplace().dialect())
            .put("marketplaceEndpoint", text(link.marketplace().endpoint()))
            .put("marketplaceRole", link.marketplace().role())
            .put("sellerDialect", link.seller().dialect())
            .put("sellerEndpoint", text(link.seller().endpoint()))
            .put("sellerRole", link.seller().role())
            .put("upstream", text(link.seller().upstream()))
            .put("window", link.window().toString())
            .put("answerWithin", link.answerWithin().toString())
            .put("invoiceTolerance", link.invoiceTolerance())
            .flag("announceWindowEnd", link.announceWindowEnd())
            .put("partialCancelUntold", link.recordUntold() ? RECORD : "refuse")
            .flag("paused", link.paused())
            .put("replayWindow", link.replayWindow().toString())
            .put("requestsPerMinute", perMinute(link)));
  }

  /** Puts a credential, in place of what was there. */
  public void put(Credential credential) {
    put(
        CREDENTIAL + "#" + credential.dialect() + "#" + credential.id(),
        CREDENTIAL,
        new Fields()
            .put("role", credential.role())
            .put("link", credential.link())
            .put("secretHash", credential.secretHash()));
  }

  private static Link decodeLink(String id, Reading item) {
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
        perMinute(item));
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
    @Nullable String endpoint = item.textOrNull(side + "Endpoint");
    @Nullable String role = item.textOrNull(side + "Role");
    @Nullable String upstream = side.equals("seller") ? item.textOrNull("upstream") : null;
    return new Party(
        item.text(side + "Dialect"), uri(endpoint), role == null ? "" : role, uri(upstream));
  }

  private static @Nullable URI uri(@Nullable String text) {
    return text == null ? null : URI.create(text);
  }

  private static @Nullable String text(@Nullable URI uri) {
    return uri == null ? null : uri.toString();
  }

  /**
   * A name that no item can have is nobody's: whoever calls with it is unknown, not an error. A
   * token is used the moment it is issued, so it is read consistently.
   */
  private Optional<Reading> get(String partition, String sort) {
    if (partition.getBytes(StandardCharsets.UTF_8).length > PARTITION_BYTES_MAX) {
      return Optional.empty();
    }
    Map<String, AttributeValue> item =
        dynamo
            .getItem(get ->
                get.tableName(table).key(key(partition, sort)).consistentRead(sort.equals(TOKEN)))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(new Reading(item));
  }

  private void put(String partition, String sort, Fields fields) {
    Map<String, AttributeValue> item = new HashMap<>(fields.map());
    item.putAll(key(partition, sort));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private static Map<String, AttributeValue> key(String partition, String sort) {
    return Map.of(PK, AttributeValue.fromS(partition), SK, AttributeValue.fromS(sort));
  }
}
