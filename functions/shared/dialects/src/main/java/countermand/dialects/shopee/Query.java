package countermand.dialects.shopee;

import countermand.dialects.HmacSha256;
import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The common parameters, by which a caller is known. What is wrong with them is found in Shopee's
 * order: partner, timestamp, sign, then token and shop in calls on a shop's behalf.
 */
record Query(HttpRequest request) {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
  private static final long UINT32_MAX = 4_294_967_295L;

  /** Who calls; nobody where anything is wrong with the parameters themselves. */
  Presented presented() {
    return fault().isPresent()
        ? new Presented.Nothing()
        : new Presented.Signed(canonical(Words.PARTNER_ID), signature(), access());
  }

  /** The first thing that is wrong with the parameters themselves; empty where nothing is. */
  Optional<ShopeeError> fault() {
    Optional<ShopeeError> partner =
        number(
            Words.PARTNER_ID,
            ShopeeError.NO_PARTNER_ID,
            ShopeeError.BAD_PARTNER_ID,
            ShopeeError.LARGE_PARTNER_ID);
    return partner
        .or(() ->
            number(
                Words.TIMESTAMP,
                ShopeeError.NO_TIMESTAMP,
                ShopeeError.BAD_TIMESTAMP,
                ShopeeError.LARGE_TIMESTAMP))
        .or(() -> fresh() ? Optional.empty() : Optional.of(ShopeeError.OLD_TIMESTAMP))
        .or(() -> missing(Words.SIGN, ShopeeError.NO_SIGN))
        .or(() -> forShop() ? shopFault() : Optional.empty());
  }

  private Optional<ShopeeError> shopFault() {
    return missing(Words.ACCESS_TOKEN, ShopeeError.NO_ACCESS_TOKEN)
        .or(() ->
            number(
                Words.SHOP_ID,
                ShopeeError.NO_SHOP_ID,
                ShopeeError.BAD_SHOP_ID,
                ShopeeError.BAD_SHOP_ID));
  }

  private Optional<ShopeeError> missing(String name, ShopeeError error) {
    return text(name).isEmpty() ? Optional.of(error) : Optional.empty();
  }

  private Optional<ShopeeError> number(
      String name, ShopeeError missing, ShopeeError bad, ShopeeError large) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.of(missing);
    }
    if (!DIGITS.matcher(text).matches()) {
      return Optional.of(bad);
    }
    return Long.parseLong(text) > UINT32_MAX ? Optional.of(large) : Optional.empty();
  }

  private boolean fresh() {
    Instant signed = Instant.ofEpochSecond(Long.parseLong(text(Words.TIMESTAMP)));
    return Duration.between(signed, request.arrival().at()).abs().compareTo(FRESH) <= 0;
  }

  /**
   * Callers sign the path that they call, with whatever stands before ours there, or ours alone.
   */
  private Predicate<String> signature() {
    String sign = text(Words.SIGN);
    List<String> signed =
        List.of(request.path(), request.arrival().path(), canonicalPath()).stream()
            .distinct()
            .map(this::signed)
            .toList();
    return key -> signed.stream().anyMatch(text -> HmacSha256.matches(key, text, sign));
  }

  private String signed(String path) {
    String common = text(Words.PARTNER_ID) + path + text(Words.TIMESTAMP);
    return forShop() ? common + text(Words.ACCESS_TOKEN) + text(Words.SHOP_ID) : common;
  }

  private String canonicalPath() {
    int api = request.path().indexOf(Words.API);
    return api < 0 ? request.path() : request.path().substring(api);
  }

  private Presented.@Nullable Access access() {
    return forShop()
        ? new Presented.Access(canonical(Words.SHOP_ID), text(Words.ACCESS_TOKEN))
        : null;
  }

  /**
   * The calls about pushes are the partner's own, as Shopee has them; some clients make them on a
   * shop's behalf like all others, and sign them so.
   */
  private boolean forShop() {
    return request.resource().startsWith(Words.PUSHES)
        ? !text(Words.ACCESS_TOKEN).isEmpty()
        : !request.resource().startsWith(Words.AUTH);
  }

  private String canonical(String name) {
    return Long.toString(Long.parseLong(text(name)));
  }

  private String text(String name) {
    return request.queryValue(name).orElse("");
  }
}
