package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.Denial;
import countermand.store.Link;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link's requests, counted by leased tokens. A link without a limit costs nothing. */
record LinkLimits(LeasedTokens tokens) implements RateLimit {

  @Override
  public Optional<Denial.RateLimited> spend(Link link, Role role) {
    @Nullable Integer limit = link.requestsPerMinute();
    return limit == null || role == Role.OPERATOR || tokens.spend(link.id(), limit)
        ? Optional.empty()
        : Optional.of(tokens.refusal(limit));
  }
}
