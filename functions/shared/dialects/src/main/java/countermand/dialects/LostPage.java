package countermand.dialects;

import java.util.List;

/**
 * What a party was not told.
 *
 * @param account for which the caller speaks; empty in a protocol without accounts
 * @param texts the earliest messages that it has not confirmed, as its dialect wrote them
 * @param more whether others follow
 * @param last the number of the last of these
 */
public record LostPage(String account, List<String> texts, boolean more, long last) {
  public LostPage {
    texts = List.copyOf(texts);
  }
}
