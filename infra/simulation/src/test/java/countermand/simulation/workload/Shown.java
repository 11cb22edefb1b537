package countermand.simulation.workload;

import countermand.core.Order;

/** An order as somebody was shown it. */
public record Shown(Order order) {}
