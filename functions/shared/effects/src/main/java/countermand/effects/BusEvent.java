package countermand.effects;

import java.time.Instant;

/**
 * An event as the bus carries it.
 *
 * @param id derived from what it tells, so that a consumer recognises a repeat
 * @param type the event's published name
 * @param detail JSON
 */
public record BusEvent(String id, String type, Instant at, String detail) {}
