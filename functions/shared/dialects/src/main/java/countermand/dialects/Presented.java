package countermand.dialects;

/** Who a caller says it is. */
public sealed interface Presented {

  /**
   * A credential to look up and to check.
   *
   * @param id names it within its dialect; no secret
   * @param secret what proves it; never logged
   */
  record Key(String id, String secret) implements Presented {
    @Override
    public String toString() {
      return "Key[id=" + id + "]";
    }
  }

  /**
   * A person's or a system's name and password. The password is kept as a slow hash, because
   * somebody may have chosen it.
   *
   * @param id names it within its dialect; no secret
   * @param password what proves it; never logged
   */
  record Password(String id, String password) implements Presented {
    @Override
    public String toString() {
      return "Password[id=" + id + "]";
    }
  }

  /**
   * A token that we issued to a credential.
   *
   * @param secret the token; never logged
   */
  record Token(String secret) implements Presented {
    @Override
    public String toString() {
      return "Token";
    }
  }

  /** No credential, or one that cannot be read. */
  record Nothing() implements Presented {}
}
