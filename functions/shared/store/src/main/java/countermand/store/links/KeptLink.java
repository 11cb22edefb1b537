package countermand.store.links;

import countermand.store.Link;

/**
 * A link as it was read.
 *
 * @param version counts the changes of its settings
 */
public record KeptLink(Link link, long version) {}
