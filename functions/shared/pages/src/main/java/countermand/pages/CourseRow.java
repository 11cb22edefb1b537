package countermand.pages;

import countermand.dialects.links.Overview;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;

/** How much waited when it was last counted in an hour: the plots' numbers, for whoever reads. */
public record CourseRow(Overview.Moment moment) {

  /** An hour each, newest first. */
  static List<CourseRow> hourly(List<Overview.Moment> course) {
    TreeMap<Instant, Overview.Moment> last = new TreeMap<>();
    course.forEach(moment -> last.put(moment.at().truncatedTo(ChronoUnit.HOURS), moment));
    return last.descendingMap().values().stream().map(CourseRow::new).toList();
  }
}
