package countermand.dialects.shopee;

import countermand.core.Side;
import countermand.dialects.Malformed;
import countermand.dialects.Sha256;
import countermand.dialects.links.KeyMaker;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Keys in Shopee's form: a partner with its key, the one shop that is linked with it, and a code
 * for its first tokens. A link's shop has the same number in all of its keys.
 */
final class NewKeys implements KeyMaker {
  private static final int CODE_BYTES = 16;
  private static final int SHOP_HEX_DIGITS = 8;

  /** Shopee makes the keys with which it calls. */
  @Override
  public Set<String> brought(Side side) {
    return switch (side) {
      case MARKETPLACE -> CallbackKey.PARTS;
      case SELLER -> Set.of();
    };
  }

  @Override
  public NewKey of(Side side, Map<String, String> brought) throws Malformed {
    return CallbackKey.of(brought);
  }

  @Override
  public NewKey make(String link, Side side, IntFunction<byte[]> chance) {
    String partner =
        Integer.toUnsignedString(ByteBuffer.wrap(chance.apply(Integer.BYTES)).getInt());
    String shop = Long.toString(Long.parseLong(Sha256.hex(link).substring(0, SHOP_HEX_DIGITS), 16));
    String key = hex(chance.apply(SECRET_BYTES));
    String code = hex(chance.apply(CODE_BYTES));
    return new NewKey(
        partner,
        new Proof.Shared(key),
        shop,
        code,
        Map.of("partnerId", partner, "partnerKey", key, "shopId", shop, "code", code));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
