package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.HmacSha256;
import countermand.dialects.Sha256;
import countermand.runtime.telling.Ask;
import countermand.runtime.telling.MemoryDirectory;
import countermand.store.AccessToken;
import countermand.store.Credential;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Somebody who signs as Shopee's partners do. The names that tests give become numbers. */
final class Partner {
  static final String SHOP = "600000";
  private static final String CALLBACK = "https://seller.example.com/shopee/push";

  private Partner() {}

  /** The number of a name. */
  static String id(String name) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue());
  }

  static Credential credential(String name, Role role, @Nullable String link) {
    return new Credential(
        "shopee", id(name), role, link, MemoryDirectory.SECRET, null, SHOP, Set.of());
  }

  /** The name of the key with which Shopee pushes for a shop, whose number is the name's. */
  static String push(String name) {
    return "push#" + id(name);
  }

  static Credential callback(String name, Role role, @Nullable String link) {
    return new Credential(
        "shopee", push(name), role, link, MemoryDirectory.SECRET + "\n" + CALLBACK);
  }

  /** Signs in the way of the route. */
  static Ask present(Ask ask, Rule rule, String name, String key) {
    return rule.route().resource().equals("/shopee/push")
        ? pushes(ask, name, key)
        : signs(ask, name, key);
  }

  /** Signs as Shopee itself does. */
  static Ask pushes(Ask ask, String name, String key) {
    String body = "{\"shop_id\":%s,\"code\":3,\"data\":{\"ordersn\":\"M-1\"}}".formatted(id(name));
    String sign = key.isEmpty() ? "" : HmacSha256.hex(key, CALLBACK + "|" + body);
    return ask.body(body).header("Authorization", sign);
  }

  /** The token of a partner is its name. */
  static AccessToken token(String name) {
    return new AccessToken(
        "shopee",
        Sha256.hex(name),
        id(name),
        MemoryDirectory.SECRET,
        Ask.NOW.plus(Duration.ofHours(4)),
        AccessToken.Purpose.CALLS);
  }

  /** Signs with a key, in the way of the route. */
  static Ask signs(Ask ask, String name, String key) {
    String path = ask.request().resource();
    String timestamp = Long.toString(Ask.NOW.getEpochSecond());
    String common = id(name) + path + timestamp;
    boolean forShop = !path.startsWith("/api/v2/auth/");
    ask.query("partner_id", id(name)).query("timestamp", timestamp);
    if (forShop) {
      ask.query("access_token", name).query("shop_id", SHOP);
    }
    String signed = forShop ? common + name + SHOP : common;
    return ask.query("sign", key.isEmpty() ? "" : HmacSha256.hex(key, signed));
  }
}
