package countermand.dialects;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
   * A key that a person types in. It is as unguessable as any, and tries are slowed down all the
   * same, as those of passwords are.
   *
   * @param key what was typed
   */
  record Typed(Key key) implements Presented {}

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

  /**
   * A request that is signed with a secret which both sides know.
   *
   * @param id names the secret within its dialect; no secret itself
   * @param signature whether it was made with a secret; in constant time
   * @param access on whose behalf; absent in calls that need no token yet
   */
  record Signed(String id, Predicate<String> signature, @Nullable Access access)
      implements Presented {

    @Override
    public String toString() {
      return "Signed[id=" + id + "]";
    }
  }

  /**
   * On whose behalf somebody calls.
   *
   * @param account the account's name; no secret
   * @param token that was issued to the credential; never logged
   */
  record Access(String account, String token) {
    @Override
    public String toString() {
      return "Access[account=" + account + "]";
    }
  }

  /** No credential, or one that cannot be read. */
  record Nothing() implements Presented {}
}
