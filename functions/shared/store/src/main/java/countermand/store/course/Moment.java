package countermand.store.course;

import countermand.store.Backlog;
import java.time.Instant;

/** How much waited at an instant. */
public record Moment(Instant at, Backlog backlog) {}
