package countermand.core;

/** So many units of a line; at least 1. */
public record LineQuantity(String lineId, long quantity) {}
