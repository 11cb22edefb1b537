package countermand.dialects;

import countermand.core.Role;
import java.time.Instant;

/**
 * Where and when somebody asks.
 *
 * @param link the link that it is about
 * @param marketplace the protocol that its marketplace speaks
 * @param seller the protocol that its seller speaks
 * @param paused whether it takes no placements and no new requests
 * @param role as whom the caller asks
 * @param now the time of the business, in which deadlines are
 */
public record Scene(
    String link, String marketplace, String seller, boolean paused, Role role, Instant now) {}
