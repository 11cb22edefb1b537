package countermand.dialects.shopee;

import countermand.dialects.SecretText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pushes to a seller's app are signed with; kept as {@code shop_id:partner_key}. */
record AppKey(String shop, String partnerKey) {
  private static final Pattern KEPT = Pattern.compile("(\\d{1,18}):(.+)");

  /** The newest counts: a push has one signature. */
  static Optional<AppKey> of(List<String> secrets) {
    return secrets.stream().findFirst().flatMap(AppKey::parse);
  }

  private static Optional<AppKey> parse(String secret) {
    Matcher parts = KEPT.matcher(secret);
    return parts.matches()
        ? Optional.of(new AppKey(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /** What is wrong with a secret; empty where nothing is. */
  static Optional<String> fault(String secret) {
    return parse(secret).isEmpty()
        ? Optional.of("must be shop_id:partner_key")
        : SecretText.fault(secret);
  }

  @Override
  public String toString() {
    return "AppKey[shop=" + shop + "]";
  }
}
