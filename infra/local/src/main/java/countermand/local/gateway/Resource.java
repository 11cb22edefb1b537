package countermand.local.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource path such as {@code /pvt/orders/{orderId}/cancel}, and what it matches. */
record Resource(String path, List<Segment> segments) {

  /** In API Gateway's order of preference. */
  enum Kind {
    LITERAL,
    VARIABLE,
    GREEDY
  }

  record Segment(Kind kind, String name) {
    static Segment of(String text) {
      if (!text.startsWith("{") || !text.endsWith("}")) {
        return new Segment(Kind.LITERAL, text);
      }
      return text.endsWith("+}")
          ? new Segment(Kind.GREEDY, text.substring(1, text.length() - 2))
          : new Segment(Kind.VARIABLE, text.substring(1, text.length() - 1));
    }
  }

  /** The more specific first: compared segment by segment, from the left. */
  static final Comparator<Resource> MOST_SPECIFIC_FIRST = Resource::compareSpecificity;

  static Resource of(String path) {
    return new Resource(path, split(path).stream().map(Segment::of).toList());
  }

  /**
   * The path's parameters, percent-encoded as they came; empty where it does not match. A variable
   * is never empty, and a greedy one takes the rest.
   */
  Optional<Map<String, String>> match(String requestPath) {
    List<String> parts = split(requestPath);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (i >= parts.size() || !accepts(segment, parts.get(i))) {
        return Optional.empty();
      }
      switch (segment.kind()) {
        case LITERAL -> {}
        case VARIABLE -> parameters.put(segment.name(), parts.get(i));
        case GREEDY -> {
          parameters.put(segment.name(), String.join("/", parts.subList(i, parts.size())));
          return Optional.of(parameters);
        }
      }
    }
    return parts.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
  }

  private static boolean accepts(Segment segment, String part) {
    return switch (segment.kind()) {
      case LITERAL -> segment.name().equals(part);
      case VARIABLE, GREEDY -> !part.isEmpty();
    };
  }

  private static int compareSpecificity(Resource one, Resource other) {
    int shared = Math.min(one.segments.size(), other.segments.size());
    for (int i = 0; i < shared; i++) {
      int order = one.segments.get(i).kind().compareTo(other.segments.get(i).kind());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(other.segments.size(), one.segments.size());
  }

  private static List<String> split(String path) {
    List<String> parts = new ArrayList<>(List.of(path.split("/", -1)));
    parts.removeFirst();
    return parts.equals(List.of("")) ? List.of() : parts;
  }
}
