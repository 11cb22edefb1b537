package countermand.store;

import countermand.store.codec.Fields;
import countermand.store.codec.Reading;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An access token as an item, which DynamoDB forgets some time after the token's end. */
public final class TokenCodec {
  static final String TOKEN = "TOKEN";

  private TokenCodec() {}

  static String partition(String dialect, String hash) {
    return TOKEN + "#" + dialect + "#" + hash;
  }

  /** The key of a token's item. */
  public static Map<String, AttributeValue> key(AccessToken token) {
    return Map.of(
        Attributes.PK, AttributeValue.fromS(partition(token.dialect(), token.hash())),
        Attributes.SK, AttributeValue.fromS(TOKEN));
  }

  /** A token's item. */
  public static Map<String, AttributeValue> item(AccessToken token) {
    Map<String, AttributeValue> item = new HashMap<>(key(token));
    item.putAll(
        new Fields()
            .put("credential", token.credentialId())
            .put("secretHash", token.secretHash())
            .put("until", token.until())
            .put("purpose", token.purpose())
            .put(Attributes.EXPIRES_AT, token.until().getEpochSecond())
            .map());
    return item;
  }

  static AccessToken decode(String dialect, String hash, Reading item) {
    return new AccessToken(
        dialect,
        hash,
        item.text("credential"),
        item.text("secretHash"),
        item.instant("until"),
        purpose(item));
  }

  /** A token that was kept before there were several purposes is one to call with. */
  private static AccessToken.Purpose purpose(Reading item) {
    AccessToken.@Nullable Purpose kept = item.constantOrNull(AccessToken.Purpose.class, "purpose");
    return kept == null ? AccessToken.Purpose.CALLS : kept;
  }
}
