package countermand.local.isolated;

import java.util.Optional;

/**
 * One invocation of a function.
 *
 * @param clientContext what the caller hands on beside the event: a line of JSON, in ASCII
 */
// Nobody compares invocations, so the array's identity does no harm.
@SuppressWarnings("ArrayRecordComponent")
record Invocation(String requestId, byte[] event, Optional<String> clientContext) {}
