package countermand.dialects.links;

import countermand.core.Side;
import countermand.dialects.HttpReply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an operator wants with links, and how its answer is put into words. */
public sealed interface OperatorCall {

  /**
   * A link is to be so, whether or not there is one.
   *
   * @param seen the version that the operator has seen; absent: whatever it is
   */
  record PutLink(
      String link, LinkSettings settings, @Nullable Long seen, Function<LinkPut, HttpReply> reply)
      implements OperatorCall {}

  /**
   * Show a link.
   *
   * @param reply empty where there is none
   */
  record ShowLink(String link, Function<Optional<LinkState>, HttpReply> reply)
      implements OperatorCall {}

  /**
   * List links by name.
   *
   * @param reply empty where the cursor is none of ours
   */
  record ListLinks(
      int limit, @Nullable String cursor, Function<Optional<LinkState.Page>, HttpReply> reply)
      implements OperatorCall {}

  /**
   * Show how all is: links by name, and how much waits.
   *
   * @param reply empty where the cursor is none of ours
   */
  record LookAround(
      int limit, @Nullable String cursor, Function<Optional<Overview>, HttpReply> reply)
      implements OperatorCall {}

  /** What operators did to a link, newest first. */
  record ReadLog(
      String link, int limit, @Nullable String cursor, Function<LinkLogRead, HttpReply> reply)
      implements OperatorCall {}

  /** A new key. */
  record IssueKey(String link, KeyWish wish, Function<KeyIssued, HttpReply> reply)
      implements OperatorCall {}

  /**
   * List a link's keys.
   *
   * @param reply empty where there is no such link
   */
  record ListKeys(String link, Function<Optional<List<KeyState>>, HttpReply> reply)
      implements OperatorCall {}

  /** A key is to open nothing any more. */
  record RevokeKey(String link, String id, Function<KeyRevoked, HttpReply> reply)
      implements OperatorCall {}

  /**
   * A party is to be called with these.
   *
   * @param newestFirst two while they rotate; none where it is not to be called any more
   */
  record PutSecrets(
      String link, Side side, List<String> newestFirst, Function<SecretsPut, HttpReply> reply)
      implements OperatorCall {
    public PutSecrets {
      newestFirst = List.copyOf(newestFirst);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
      return "PutSecrets[link=" + link + ", side=" + side + "]";
    }
  }
}
