package countermand.runtime.priming;

import countermand.core.Role;
import java.util.Locale;

/** Who calls while a function is primed, and in which dialect. */
public enum Voice {
  MARKETPLACE("native", Role.MARKETPLACE),
  SELLER("native", Role.SELLER),
  OPERATOR("native", Role.OPERATOR),
  VTEX_MARKETPLACE("vtex", Role.MARKETPLACE),
  VTEX_SELLER("vtex", Role.SELLER),
  /** With a client's key. */
  UNICOMMERCE_MARKETPLACE("unicommerce", Role.MARKETPLACE),
  /** With a token. */
  UNICOMMERCE_SELLER("unicommerce", Role.SELLER),
  /** With a name and a password, which the call itself says. */
  UNICOMMERCE_LOGIN("unicommerce", Role.SELLER),
  /** Signs, on behalf of a shop. */
  SHOPEE_SELLER("shopee", Role.SELLER),
  /** Signs, on behalf of no shop yet. */
  SHOPEE_APP("shopee", Role.SELLER),
  /** Has signed in at the console. */
  CONSOLE_SELLER("console", Role.SELLER),
  /** Shopee itself, which signs what it pushes. */
  SHOPEE_PUSH("shopee", Role.MARKETPLACE);

  private final String dialect;
  private final Role role;

  Voice(String dialect, Role role) {
    this.dialect = dialect;
    this.role = role;
  }

  /** The protocol that it speaks. */
  public String dialect() {
    return dialect;
  }

  Role role() {
    return role;
  }

  /** The name of its key, in whichever protocol. */
  String keyId() {
    return keyId(dialect, role);
  }

  static String keyId(String dialect, Role role) {
    return dialect + "-" + role.name().toLowerCase(Locale.ROOT);
  }

  static String link(String dialect) {
    return "priming-" + dialect;
  }

  /** The link that it belongs to. */
  public String link() {
    return link(dialect);
  }
}
