package countermand.dialects;

/** What came of an exchange of tokens. */
public sealed interface Exchanged {

  /** What is exchanged. */
  sealed interface Given {

    /** The secret; never logged. */
    String secret();

    /** What a caller got with its key, to begin with. */
    record Code(String secret) implements Given {
      @Override
      public String toString() {
        return "Code";
      }
    }

    /** What came with the access token before. */
    record Refresh(String secret) implements Given {
      @Override
      public String toString() {
        return "Refresh";
      }
    }
  }

  /**
   * There they are; they are shown this once.
   *
   * @param account for which they are
   */
  record Made(String access, String refresh, String account) implements Exchanged {
    @Override
    public String toString() {
      return "Made[account=" + account + "]";
    }
  }

  /** What was given is nobody's, is another's, or was given before. */
  record Unknown() implements Exchanged {}

  /** What was given has ended. */
  record Ended() implements Exchanged {}

  /** The caller has no such account. */
  record OtherAccount() implements Exchanged {}
}
