package countermand.simulation.workload;

import countermand.core.Answer;

/** What a party was answered, and knows since. */
public record Said(Op op, Answer answer) {}
