package countermand.core;

/**
 * An event in a link's feed.
 *
 * @param id the event's id; a repeat has the same
 * @param type the event's published name
 * @param detail what it tells, as a JSON object
 */
public record FeedEntry(String id, String type, String detail) {}
