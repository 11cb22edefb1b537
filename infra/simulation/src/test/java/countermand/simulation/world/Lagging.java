package countermand.simulation.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sparse index: it shows what the table held a moment ago.
 *
 * @param <K> what is in it
 * @param <V> where it stands
 */
final class Lagging<K, V> {
  private final World world;
  private final Map<K, V> truth = new LinkedHashMap<>();
  private final Map<K, V> shown = new LinkedHashMap<>();

  /** An entry as it is shown. */
  record Entry<K, V>(K key, V value) {}

  Lagging(World world) {
    this.world = world;
  }

  /** Something is there now, or nowhere. */
  void put(K key, @Nullable V value) {
    set(truth, key, value);
    Duration lag = world.trouble().lag();
    if (lag.isZero()) {
      show(key);
    } else {
      world.loop().after(lag, () -> show(key));
    }
  }

  /** What a reader sees. */
  List<Entry<K, V>> shown() {
    return entries(shown);
  }

  /** What is there. */
  List<Entry<K, V>> truth() {
    return entries(truth);
  }

  private void show(K key) {
    set(shown, key, truth.get(key));
  }

  private static <K, V> void set(Map<K, V> map, K key, @Nullable V value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private static <K, V> List<Entry<K, V>> entries(Map<K, V> map) {
    List<Entry<K, V>> entries = new ArrayList<>(map.size());
    map.forEach((key, value) -> entries.add(new Entry<>(key, value)));
    return entries;
  }
}
