package countermand.core;

/**
 * An effect with its name for ever.
 *
 * @param id version and ordinal, as in "3.0": unique within the order
 */
public record Owed(String id, Effect effect) {}
