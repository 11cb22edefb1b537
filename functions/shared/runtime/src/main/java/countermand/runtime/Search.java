package countermand.runtime;

import java.util.List;

/** Finds orders by what else is known of them. */
@FunctionalInterface
interface Search {

  /**
   * The orders to which a text leads, by the marketplace's ids.
   *
   * @param limit how many at most
   */
  List<String> orders(String link, String text, int limit);

  /** Where nobody looks. */
  static List<String> nothing(String link, String text, int limit) {
    return List.of();
  }
}
