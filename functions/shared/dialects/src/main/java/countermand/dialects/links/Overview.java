package countermand.dialects.links;

import countermand.core.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How a deployment is.
 *
 * @param calls the last calls of each of these links, by its name
 * @param course how much waited over the last day, oldest first
 * @param now the time of the business
 */
public record Overview(
    LinkState.Page links, Map<String, Calls> calls, List<Moment> course, Instant now) {
  public Overview {
    calls = Map.copyOf(calls);
    course = List.copyOf(course);
  }

  /**
   * When calls last went each way, by the hour that began then; a side is absent without any.
   *
   * @param came of a side to us
   * @param went of ours to a side
   */
  public record Calls(Map<Side, Instant> came, Map<Side, Instant> went) {
    public Calls {
      came = Map.copyOf(came);
      went = Map.copyOf(went);
    }
  }

  /**
   * How much waited over all links.
   *
   * @param decisions orders that waited for their seller's answer
   * @param notices what parties had yet to be told
   */
  public record Moment(Instant at, int decisions, int notices) {}
}
