package countermand.runtime.links;

import countermand.core.Side;
import countermand.dialects.Dialect;
import countermand.dialects.Dialects;
import countermand.dialects.json.Durations;
import countermand.dialects.json.FieldError;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.links.LinkSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a link's settings may be in this deployment.
 *
 * @param shortestAnswer the shortest time to answer that a seller is ever given
 * @param privateEndpoints whether endpoints may be without TLS, as where everything is on one
 *     machine
 */
public record LinkRules(Duration shortestAnswer, boolean privateEndpoints) {
  private static final Duration WINDOW_MAX = Duration.ofDays(30);
  private static final Duration REPLAY_MAX = Duration.ofDays(1);
  private static final Duration ANSWER_MAX = Duration.ofDays(90);

  /** What is wrong with settings; nothing where they may be. */
  List<FieldError> faults(LinkSettings settings) {
    FieldErrors errors = new FieldErrors();
    party(Side.MARKETPLACE, settings.marketplace(), errors);
    party(Side.SELLER, settings.seller(), errors);
    between("/window", settings.window(), Duration.ZERO, WINDOW_MAX, errors);
    between("/replayWindow", settings.replayWindow(), Duration.ZERO, REPLAY_MAX, errors);
    between("/answerWithin", settings.answerWithin(), shortestAnswer, ANSWER_MAX, errors);
    return errors.all();
  }

  private void party(Side side, LinkSettings.Party party, FieldErrors errors) {
    String at = "/" + side.name().toLowerCase(Locale.ROOT);
    Optional<Dialect> dialect = Dialects.find(party.dialect());
    if (dialect.isEmpty()) {
      errors.add(at + "/dialect", "must be one of " + names());
    }
    url(at + "/endpoint", party.endpoint(), errors);
    url(at + "/upstream", party.upstream(), errors);
    dialect.ifPresent(it -> special(at, it, side, party, errors));
  }

  /** What only some protocols have. */
  private static void special(
      String at, Dialect dialect, Side side, LinkSettings.Party party, FieldErrors errors) {
    Set<String> roles = dialect.roles(side);
    if (!party.role().isEmpty() && !roles.contains(party.role())) {
      errors.add(
          at + "/role",
          roles.isEmpty()
              ? "is nothing that this side's protocol has"
              : "must be one of " + String.join(", ", new TreeSet<>(roles)));
    }
    if (party.upstream() != null && !(side == Side.SELLER && dialect.hasUpstreams())) {
      errors.add(at + "/upstream", "is nothing that this side's protocol has");
    }
  }

  private void url(String field, @Nullable URI url, FieldErrors errors) {
    if (url != null) {
      fault(url).ifPresent(fault -> errors.add(field, fault));
    }
  }

  private Optional<String> fault(URI endpoint) {
    String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(privateEndpoints && scheme.equals("http"))) {
      return Optional.of("must begin with https://");
    }
    if (endpoint.getHost() == null) {
      return Optional.of("must name a host");
    }
    if (endpoint.getRawUserInfo() != null) {
      return Optional.of(
          "must have no user in it; what proves who we are is a secret of the party");
    }
    return endpoint.getRawFragment() == null
        ? Optional.empty()
        : Optional.of("must have no fragment, which is never sent");
  }

  private static void between(
      String field, Duration length, Duration least, Duration most, FieldErrors errors) {
    if (length.compareTo(least) < 0 || length.compareTo(most) > 0) {
      errors.add(field, "must be from " + Durations.write(least) + " to " + Durations.write(most));
    }
  }

  private static String names() {
    return Dialects.all().stream().map(Dialect::name).sorted().collect(Collectors.joining(", "));
  }
}
