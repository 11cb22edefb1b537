package countermand.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SAM's merge of Globals into a resource: maps are merged, lists added up, all else replaced. */
final class Globals {
  private Globals() {}

  static Map<String, Object> merge(Map<String, Object> globals, Map<String, Object> own) {
    Map<String, Object> result = new LinkedHashMap<>(globals);
    own.forEach((key, value) -> result.merge(key, value, Globals::both));
    return result;
  }

  private static Object both(Object global, Object own) {
    if (global instanceof Map<?, ?> && own instanceof Map<?, ?>) {
      return merge(YamlReader.asMap(global, "Globals"), YamlReader.asMap(own, "Globals"));
    }
    if (global instanceof List<?> first && own instanceof List<?> second) {
      List<Object> sum = new ArrayList<>(first);
      sum.addAll(second);
      return sum;
    }
    return own;
  }
}
