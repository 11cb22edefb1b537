package countermand.bench.lab;

import countermand.core.Role;
import countermand.dialects.Sha256;
import java.util.Locale;

/** What the parties of the bench's link call with. */
public final class Keys {
  static final String SECRET = "bench-only";

  private static final String OPERATOR = "benchoperator";

  private Keys() {}

  /** The value of a party's Authorization header. */
  public static String authorization(Role role) {
    return "Bearer cm_" + id(role) + "_" + SECRET;
  }

  /** The value of the operator's Authorization header. */
  static String operator() {
    return "Bearer cm_" + OPERATOR + "_" + SECRET;
  }

  /** The operator's key, in the form in which a deployment gets it. */
  static String operatorKeys() {
    return OPERATOR + ":" + Sha256.hex(SECRET);
  }

  static String id(Role role) {
    return "bench" + role.name().toLowerCase(Locale.ROOT);
  }
}
