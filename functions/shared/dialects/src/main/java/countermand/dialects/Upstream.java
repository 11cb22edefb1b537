package countermand.dialects;

import java.net.URI;
import java.util.List;

/**
 * The endpoint that a seller had before we stood in front of it.
 *
 * @param secrets what we prove ourselves with there, newest first
 */
public record Upstream(URI endpoint, List<String> secrets) {
  public Upstream {
    secrets = List.copyOf(secrets);
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "Upstream[" + endpoint.getHost() + "]";
  }
}
