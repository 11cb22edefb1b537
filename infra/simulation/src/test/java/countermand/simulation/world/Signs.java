package countermand.simulation.world;

import countermand.store.search.Signposts;
import java.util.HashSet;
import java.util.Set;

/** What leads to orders, in memory: nobody takes one down. */
public final class Signs implements Signposts {
  private final Set<Sign> up = new HashSet<>();

  private record Sign(String link, String text, String orderId) {}

  @Override
  public void put(String link, String orderId, Set<String> texts) {
    texts.forEach(text -> up.add(new Sign(link, text, orderId)));
  }

  /** Whether a text leads to an order. */
  public boolean lead(String link, String text, String orderId) {
    return up.contains(new Sign(link, text, orderId));
  }
}
