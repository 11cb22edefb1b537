package countermand.store;

import java.util.Optional;

/** Who is connected, and with which keys. */
public interface Directory {

  /** A link. */
  Optional<Link> link(String id);

  /** A credential, by the name that its dialect presents. */
  Optional<Credential> credential(String dialect, String id);
}
