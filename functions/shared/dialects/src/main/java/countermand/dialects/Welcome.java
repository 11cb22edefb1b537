package countermand.dialects;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A session for a person for whom somebody else vouches.
 *
 * @param voucher asks there; only where the caller has not been wrong too often
 * @param lifetime how long the session opens anything
 * @param begun gets the session's token, which is shown this once
 * @param nowhere is said where the person's link is not, or not any more
 */
public record Welcome(
    Supplier<Vouched> voucher,
    Duration lifetime,
    Function<String, HttpReply> begun,
    Supplier<HttpReply> nowhere) {}
