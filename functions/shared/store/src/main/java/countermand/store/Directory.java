package countermand.store;

import java.util.Optional;

/** Who is connected, and with which keys. */
public interface Directory {

  /** A link. */
  Optional<Link> link(String id);

  /**
   * A link that must be there.
   *
   * @throws IllegalStateException where it is not
   */
  default Link known(String id) {
    return link(id).orElseThrow(() -> new IllegalStateException("there is no link " + id));
  }

  /** A credential, by the name that its dialect presents. */
  Optional<Credential> credential(String dialect, String id);

  /** An access token, by its hash; it may have ended. */
  Optional<AccessToken> token(String dialect, String hash);

  /** A token was ended here: whoever remembers it forgets it. */
  default void forgetToken(String dialect, String hash) {}
}
