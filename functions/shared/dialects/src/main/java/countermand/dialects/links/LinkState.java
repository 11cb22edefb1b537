package countermand.dialects.links;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is.
 *
 * @param version counts the changes of its settings
 */
public record LinkState(String link, long version, LinkSettings settings) {

  /**
   * Some links.
   *
   * @param cursor where the next page starts; absent on the last
   */
  public record Page(List<LinkState> links, @Nullable String cursor) {
    public Page {
      links = List.copyOf(links);
    }
  }
}
