package countermand.store.course;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.store.Backlog;
import countermand.store.telling.Table;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DynamoCourseTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final DynamoCourse course = new DynamoCourse(Table.plain(), Table.fresh());

  @Test
  void isReadAsItWasNotedOldestFirst() {
    course.note(NOON, new Backlog(3, 1));
    course.note(NOON.minus(Duration.ofMinutes(5)), new Backlog(2, 0));
    course.note(NOON.minus(Duration.ofDays(1)), new Backlog(9, 9));
    assertThat(course.between(NOON.minus(Duration.ofHours(1)), NOON))
        .containsExactly(
            new Moment(NOON.minus(Duration.ofMinutes(5)), new Backlog(2, 0)),
            new Moment(NOON, new Backlog(3, 1)));
  }

  @Test
  void holdsOneMomentOnce() {
    course.note(NOON, new Backlog(3, 1));
    course.note(NOON, new Backlog(4, 1));
    assertThat(course.between(NOON, NOON)).containsExactly(new Moment(NOON, new Backlog(4, 1)));
  }
}
