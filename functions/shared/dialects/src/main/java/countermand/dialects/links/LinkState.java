package countermand.dialects.links;

import countermand.core.Side;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is.
 *
 * @param version counts the changes of its settings
 * @param needsAttention the sides that were not told because what we call them with is missing or
 *     no longer good, and those that have said that it ends
 */
public record LinkState(
    String link, long version, LinkSettings settings, Set<Side> needsAttention) {
  public LinkState {
    needsAttention = Set.copyOf(needsAttention);
  }

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
