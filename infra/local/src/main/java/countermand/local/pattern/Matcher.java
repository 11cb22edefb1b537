package countermand.local.pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Judges the value at a leaf; a missing node where the event has none. */
@FunctionalInterface
interface Matcher {
  boolean accepts(JsonNode value);
}
