package countermand.store;

/**
 * How much waits in a deployment, over all its links: the two numbers that an operator watches.
 *
 * @param decisions orders that wait for their seller's answer
 * @param notices what parties have yet to be told, and what they could not be told; not what their
 *     protocol has no words for
 */
public record Backlog(int decisions, int notices) {}
