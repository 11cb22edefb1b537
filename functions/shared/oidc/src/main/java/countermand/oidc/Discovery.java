package countermand.oidc;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a provider has what, and remembers it for an hour. After a failure nobody is
 * asked for ten seconds, however many want to sign in.
 */
final class Discovery {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration REST = Duration.ofSeconds(10);

  private final Web web;
  private final URI issuer;
  private final InstantSource clock;
  private @Nullable Metadata known;
  private @Nullable FaultyException failure;
  private Instant until = Instant.MIN;

  Discovery(Web web, URI issuer, InstantSource clock) {
    this.web = web;
    this.issuer = issuer;
    this.clock = clock;
  }

  synchronized Metadata metadata() throws FaultyException {
    if (!clock.instant().isBefore(until)) {
      ask();
    }
    if (known == null) {
      throw failure == null ? new FaultyException("nothing is known of the provider") : failure;
    }
    return known;
  }

  private void ask() {
    known = null;
    try {
      String document = web.document(URI.create(base() + "/.well-known/openid-configuration"));
      known = Metadata.read(document, issuer);
      until = clock.instant().plus(KEPT);
    } catch (FaultyException e) {
      failure = e;
      until = clock.instant().plus(REST);
    }
  }

  /** A slash at the issuer's end is left out (section 4.1). */
  private String base() {
    return issuer.toString().replaceFirst("/$", "");
  }
}
