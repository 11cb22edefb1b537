package countermand.dialects.vtex;

import java.util.Set;

/** As what a VTEX marketplace knows us: the setting {@code role} of a link's marketplace. */
enum VtexRole {
  /** We are its external seller: it has the Marketplace Protocol for us. */
  EXTERNAL,
  /** We speak to its order management, for a seller inside VTEX. */
  OMS;

  /** What the link's setting may say. */
  static final Set<String> NAMES = Set.of("external", "oms");

  /** The role of that name; a link that says nothing has an external seller. */
  static VtexRole of(String role) {
    return role.equals("oms") ? OMS : EXTERNAL;
  }
}
