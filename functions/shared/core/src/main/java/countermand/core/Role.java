package countermand.core;

/** As whom a credential calls. */
public enum Role {
  MARKETPLACE,
  SELLER,
  /** Whoever runs the deployment: may read everything and connects the parties. */
  OPERATOR
}
