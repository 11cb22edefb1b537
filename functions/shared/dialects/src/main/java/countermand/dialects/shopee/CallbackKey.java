package countermand.dialects.shopee;

import countermand.dialects.HmacSha256;
import countermand.dialects.Malformed;
import countermand.dialects.SecretText;
import countermand.dialects.links.KeyMaker;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Shopee signs its pushes with: the key of the seller's app, and the address under which we
 * are registered there. The push itself names its shop only.
 */
record CallbackKey(String partnerKey, String url) {
  static final String PARTNER_KEY = "partnerKey";
  static final String SHOP_ID = "shopId";
  static final String CALLBACK_URL = "callbackUrl";
  static final Set<String> PARTS = Set.of(PARTNER_KEY, SHOP_ID, CALLBACK_URL);

  /** Neither part has one in it. */
  private static final String SEPARATOR = "\n";

  private static final Pattern SHOP = Pattern.compile("\\d{1,18}");

  /** The name of a shop's key. */
  static String idOf(String shop) {
    return "push#" + shop;
  }

  /** What is kept, opened. */
  static CallbackKey parse(String kept) {
    String[] parts = kept.split(SEPARATOR, 2);
    return new CallbackKey(parts[0], parts.length > 1 ? parts[1] : "");
  }

  /** The key of what an operator brings. */
  static KeyMaker.NewKey of(Map<String, String> brought) throws Malformed {
    String key = part(brought, PARTNER_KEY);
    String shop = part(brought, SHOP_ID);
    String url = part(brought, CALLBACK_URL);
    Optional<String> fault = SecretText.fault(key);
    if (fault.isPresent()) {
      throw new Malformed(PARTNER_KEY + " " + fault.get());
    }
    if (!SHOP.matcher(shop).matches()) {
      throw new Malformed(SHOP_ID + " must be a number");
    }
    if (!isAddress(url)) {
      throw new Malformed(CALLBACK_URL + " must be the address that Shopee calls, with https://");
    }
    String id = Long.toString(Long.parseLong(shop));
    return new KeyMaker.NewKey(
        idOf(id),
        new KeyMaker.Proof.Shared(key + SEPARATOR + url),
        id,
        "",
        Map.of(SHOP_ID, id, CALLBACK_URL, url));
  }

  private static String part(Map<String, String> brought, String name) {
    return Optional.ofNullable(brought.get(name)).orElse("");
  }

  private static boolean isAddress(String url) {
    try {
      return SecretText.fault(url).isEmpty()
          && url.startsWith("http")
          && URI.create(url).getHost() != null;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Whether a push was signed so: HMAC of the address, a bar, and the body as it came. */
  boolean signed(byte[] body, String authorization) {
    byte[] address = (url + "|").getBytes(StandardCharsets.UTF_8);
    byte[] signed = Arrays.copyOf(address, address.length + body.length);
    System.arraycopy(body, 0, signed, address.length, body.length);
    return HmacSha256.matches(partnerKey, signed, authorization);
  }
}
