package countermand.store;

import countermand.core.Role;
import countermand.store.codec.Fields;
import countermand.store.codec.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A credential as attributes of the item that callers are checked against. */
public final class CredentialCodec {
  /** Under which name the routes are kept that a key may call. */
  public static final String ONLY = "only";

  /** No route has one in it. */
  private static final String BETWEEN_ROUTES = " ";

  private CredentialCodec() {}

  /** The attributes; what is absent is left out. */
  public static Map<String, AttributeValue> encode(Credential credential) {
    return new Fields()
        .put("role", credential.role())
        .put("link", credential.link())
        .put("secretHash", credential.secretHash())
        .put("validUntil", credential.expiresAt())
        .put("account", orNull(credential.account()))
        .put(ONLY, routes(credential.only()))
        .map();
  }

  static Credential decode(String dialect, String id, Reading item) {
    return new Credential(
        dialect,
        id,
        item.constant(Role.class, "role"),
        item.textOrNull("link"),
        item.text("secretHash"),
        item.instantOrNull("validUntil"),
        text(item, "account"),
        routes(item));
  }

  /** The routes that a key may call, as one text; absent where it may call all. */
  public static @Nullable String routes(Set<String> only) {
    return orNull(String.join(BETWEEN_ROUTES, new TreeSet<>(only)));
  }

  /** The routes that an item's key may call; none where it may call all. */
  public static Set<String> routes(Reading item) {
    String text = text(item, ONLY);
    return text.isEmpty() ? Set.of() : Set.of(text.split(BETWEEN_ROUTES, -1));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(Reading item, String name) {
    return Optional.ofNullable(item.textOrNull(name)).orElse("");
  }
}
