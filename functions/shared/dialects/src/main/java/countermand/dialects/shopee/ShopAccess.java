package countermand.dialects.shopee;

import countermand.dialects.Endpoints;
import countermand.dialects.HmacSha256;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.PartyTokens;
import countermand.dialects.SecretText;
import countermand.dialects.json.JsonObject;
import countermand.dialects.json.JsonWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Shopee is called with on a shop's behalf; given as {@code
 * partner_id:partner_key:shop_id:access_token:refresh_token}. The signature is HMAC-SHA256 of
 * partner, path, timestamp, access token and shop, in hex (Open Platform, "API calls").
 */
record ShopAccess(String partner, String partnerKey, String shop, PartyTokens tokens) {
  private static final Pattern GIVEN =
      Pattern.compile("(\\d{1,18}):([^:]+):(\\d{1,18}):([^:]+):([^:]+)");

  /** An order's details are long: a thousand items of a kilobyte each. */
  private static final int ANSWER_BYTES_MAX = 1024 * 1024;

  /** The newest counts. */
  static Optional<ShopAccess> of(List<String> secrets) {
    return secrets.stream().findFirst().flatMap(ShopAccess::parse);
  }

  private static Optional<ShopAccess> parse(String secret) {
    Matcher parts = GIVEN.matcher(secret);
    return parts.matches()
        ? Optional.of(
            new ShopAccess(
                number(parts.group(1)),
                parts.group(2),
                number(parts.group(3)),
                new PartyTokens(parts.group(4), parts.group(5), null)))
        : Optional.empty();
  }

  private static String number(String digits) {
    return Long.toString(Long.parseLong(digits));
  }

  /** What is wrong with a secret; empty where nothing is. */
  static Optional<String> fault(String secret) {
    return parse(secret).isEmpty()
        ? Optional.of("must be partner_id:partner_key:shop_id:access_token:refresh_token")
        : SecretText.fault(secret);
  }

  /** A call on the shop's behalf. */
  HttpCall post(Letter letter, String path, String access, JsonObject body) {
    URI address = Endpoints.below(letter.endpoint(), path);
    return call("POST", signed(letter, address, access + shop, common(access)), written(body));
  }

  /**
   * The same that asks.
   *
   * @param query percent-encoded
   */
  HttpCall get(Letter letter, String path, String access, String query) {
    URI address = Endpoints.withQuery(Endpoints.below(letter.endpoint(), path), query);
    return call("GET", signed(letter, address, access + shop, common(access)), new byte[0]);
  }

  /** A call that needs no access token: the partner's own. */
  HttpCall postAsPartner(Letter letter, String path, JsonObject body) {
    URI address = Endpoints.below(letter.endpoint(), path);
    return call("POST", signed(letter, address, "", Stream.of()), written(body));
  }

  private Stream<String> common(String access) {
    return Stream.of(parameter(Words.ACCESS_TOKEN, access), parameter(Words.SHOP_ID, shop));
  }

  /** The path is signed as it is called, with whatever stands in front of Shopee's own. */
  private URI signed(Letter letter, URI address, String behind, Stream<String> more) {
    String timestamp = Long.toString(letter.now().getEpochSecond());
    String sign = HmacSha256.hex(partnerKey, partner + address.getRawPath() + timestamp + behind);
    Stream<String> first =
        Stream.of(parameter(Words.PARTNER_ID, partner), parameter(Words.TIMESTAMP, timestamp));
    return Endpoints.withQuery(
        address,
        Stream.of(first, more, Stream.of(parameter(Words.SIGN, sign)))
            .flatMap(parameters -> parameters)
            .collect(Collectors.joining("&")));
  }

  static String parameter(String name, String value) {
    return name + "=" + Endpoints.segment(value);
  }

  private static byte[] written(JsonObject body) {
    return JsonWriter.write(body.done()).getBytes(StandardCharsets.UTF_8);
  }

  private static HttpCall call(String method, URI uri, byte[] body) {
    return new HttpCall(
        method,
        uri,
        Map.of("Content-Type", "application/json", "Accept", "application/json"),
        body,
        ANSWER_BYTES_MAX);
  }

  /** Without what proves who we are. */
  @Override
  public String toString() {
    return "ShopAccess[partner=" + partner + ", shop=" + shop + "]";
  }
}
