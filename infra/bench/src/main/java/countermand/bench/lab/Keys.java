package countermand.bench.lab;

import countermand.core.Role;
import java.util.Locale;

/** What the parties of the bench's link call with. */
public final class Keys {
  static final String SECRET = "bench-only";

  private Keys() {}

  /** The value of a party's Authorization header. */
  public static String authorization(Role role) {
    return "Bearer cm_" + id(role) + "_" + SECRET;
  }

  static String id(Role role) {
    return "bench" + role.name().toLowerCase(Locale.ROOT);
  }
}
