package countermand.simulation.world;

import countermand.core.Terms;
import countermand.runtime.Simulated;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Directory;
import countermand.store.Link;
import countermand.store.Needs;
import countermand.store.Party;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two links with short times: on one both sides are called; on the other the marketplace rather
 * asks, and the seller's protocol may have no words for a notice.
 */
public final class Links implements Directory {
  /** Their names. */
  public static final List<String> NAMES = List.of("acme", "bolt");

  /** The least time that a seller gets. */
  public static final Duration SHORTEST_ANSWER = Duration.ofMinutes(5);

  private static final Map<String, Link> LINKS =
      Map.of(
          "acme", link("acme", Duration.ofMinutes(10), Duration.ofMinutes(25), "market.example"),
          "bolt", link("bolt", Duration.ofMinutes(25), Duration.ofMinutes(50), null));

  private static Link link(
      String id, Duration window, Duration answerWithin, @Nullable String marketplace) {
    return new Link(
        id,
        party(marketplace),
        party("seller.example"),
        window,
        answerWithin,
        1,
        true,
        false,
        false,
        Terms.REPLAY_WINDOW,
        null,
        Needs.NONE);
  }

  private static Party party(@Nullable String host) {
    return new Party("native", host == null ? null : URI.create("https://" + host + "/hooks"));
  }

  /** A link. */
  public static Link of(String id) {
    return LINKS.get(id);
  }

  /** What a link agrees on. */
  public static Terms terms(String id) {
    return Simulated.terms(of(id), SHORTEST_ANSWER);
  }

  /** How long a cancellation just happens. */
  public static Duration window(String id) {
    return of(id).window();
  }

  @Override
  public Optional<Link> link(String id) {
    return Optional.ofNullable(LINKS.get(id));
  }

  @Override
  public Optional<Credential> credential(String dialect, String id) {
    return Optional.empty();
  }

  @Override
  public Optional<AccessToken> token(String dialect, String hash) {
    return Optional.empty();
  }
}
