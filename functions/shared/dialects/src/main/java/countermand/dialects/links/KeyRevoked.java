package countermand.dialects.links;

/** What came of an operator's wish that a key open nothing any more. */
public enum KeyRevoked {
  REVOKED,
  NO_LINK,
  NO_KEY
}
