package countermand.local.gateway;

import countermand.local.template.TemplateException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the route of a request as API Gateway does: first the most specific resource that matches
 * the path, then the method there, {@code ANY} last. A method that this resource lacks is not
 * looked for elsewhere.
 */
final class Router<T> {
  private static final String ANY = "ANY";

  /** A route that was found; parameters are percent-encoded as they came. */
  record Match<T>(T target, String resource, Map<String, String> parameters) {}

  private final Map<Resource, Map<String, T>> routes =
      new TreeMap<>(Resource.MOST_SPECIFIC_FIRST.thenComparing(Resource::path));
  private final Map<String, String> variables = new HashMap<>();

  void add(String method, String path, T target) {
    Resource resource = Resource.of(path);
    checkVariables(resource);
    T before = routes.computeIfAbsent(resource, r -> new HashMap<>()).put(method, target);
    if (before != null) {
      throw new TemplateException(method + " " + path, "is declared twice");
    }
  }

  Optional<Match<T>> find(String method, String path) {
    for (Map.Entry<Resource, Map<String, T>> route : routes.entrySet()) {
      Optional<Map<String, String>> parameters = route.getKey().match(path);
      if (parameters.isPresent()) {
        Map<String, T> methods = route.getValue();
        return Optional.ofNullable(methods.getOrDefault(method, methods.get(ANY)))
            .map(target -> new Match<>(target, route.getKey().path(), parameters.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * API Gateway refuses siblings whose variables differ in name; so that a deploy does not find it
   * first.
   */
  private void checkVariables(Resource resource) {
    StringBuilder parent = new StringBuilder();
    for (Resource.Segment segment : resource.segments()) {
      if (segment.kind() != Resource.Kind.LITERAL) {
        String before = variables.putIfAbsent(parent.toString(), segment.name());
        if (before != null && !before.equals(segment.name())) {
          throw new TemplateException(
              resource.path(), "a sibling's variable is named {" + before + "}");
        }
      }
      parent.append('/').append(segment.name());
    }
  }
}
