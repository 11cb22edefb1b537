package countermand.core;

import java.util.List;

/**
 * What commands would do to an order, each on its own.
 *
 * @param order as it stands
 * @param endings one for each command, in their order
 */
public record Trial(Order order, List<Ending> endings) {
  public Trial {
    endings = List.copyOf(endings);
  }
}
