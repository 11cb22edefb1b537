package countermand.dialects.unicommerce;

import countermand.core.Side;
import countermand.dialects.Passwords;
import countermand.dialects.Sha256;
import countermand.dialects.links.KeyMaker;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Keys in Unicommerce's forms: a seller logs in with a password, a marketplace shows three keys.
 */
final class NewKeys {
  private static final int NAME_BYTES = 8;

  private NewKeys() {}

  static KeyMaker.NewKey make(String link, Side side, IntFunction<byte[]> chance) {
    String name = link + "-" + hex(chance.apply(NAME_BYTES));
    String secret = hex(chance.apply(KeyMaker.SECRET_BYTES));
    return switch (side) {
      case SELLER ->
          new KeyMaker.NewKey(
              name,
              Passwords.hash(secret, chance.apply(Passwords.SALT_BYTES)),
              Map.of(Words.USERNAME, name, Words.PASSWORD, secret));
      case MARKETPLACE ->
          new KeyMaker.NewKey(
              name + "#" + link,
              Sha256.hex(secret),
              Map.of("clientid", name, "merchantid", link, "securitykey", secret));
    };
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
