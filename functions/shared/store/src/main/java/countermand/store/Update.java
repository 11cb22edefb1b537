package countermand.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Composes one update; every name and value is a placeholder, since many words are reserved. */
public final class Update {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> sets = new ArrayList<>();
  private final List<String> removes = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();

  /** Sets an attribute. */
  public Update set(String attribute, AttributeValue value) {
    sets.add(name(attribute) + " = " + value(value));
    return this;
  }

  /** Sets an attribute, or removes it where there is no value. */
  public Update setOrRemove(String attribute, @Nullable AttributeValue value) {
    return value == null ? remove(attribute) : set(attribute, value);
  }

  /** Sets an attribute where it is not there yet. */
  public Update setIfAbsent(String attribute, AttributeValue value) {
    String name = name(attribute);
    sets.add(name + " = if_not_exists(" + name + ", " + value(value) + ")");
    return this;
  }

  /** Counts an attribute up by one. */
  public Update increment(String attribute) {
    String name = name(attribute);
    sets.add(name + " = " + name + " + " + value(AttributeValue.fromN("1")));
    return this;
  }

  /** Sets a key of a map. */
  public Update setInside(String map, String key, AttributeValue value) {
    sets.add(name(map) + "." + name(key) + " = " + value(value));
    return this;
  }

  /** Removes an attribute. */
  public Update remove(String attribute) {
    removes.add(name(attribute));
    return this;
  }

  /** Removes a key of a map. */
  public Update removeInside(String map, String key) {
    removes.add(name(map) + "." + name(key));
    return this;
  }

  /** Only where an attribute has this value. */
  public Update ifEquals(String attribute, AttributeValue value) {
    conditions.add(name(attribute) + " = " + value(value));
    return this;
  }

  /** Only where a map has so many keys. */
  public Update ifSize(String map, int size) {
    conditions.add(
        "size(" + name(map) + ") = " + value(AttributeValue.fromN(Integer.toString(size))));
    return this;
  }

  /** Only where an attribute is there. */
  public Update ifExists(String attribute) {
    conditions.add("attribute_exists(" + name(attribute) + ")");
    return this;
  }

  /** Only where an attribute is not there. */
  public Update ifAbsent(String attribute) {
    conditions.add("attribute_not_exists(" + name(attribute) + ")");
    return this;
  }

  /** Only where one of these keys at least is in a map. */
  public Update ifAnyInside(String map, Collection<String> keys) {
    String name = name(map);
    conditions.add(
        keys.stream()
            .map(key -> "attribute_exists(" + name + "." + name(key) + ")")
            .collect(Collectors.joining(" OR ", "(", ")")));
    return this;
  }

  /** Only where an attribute is not there, or is not strictly between the two. */
  public Update ifAbsentOrOutside(String attribute, AttributeValue low, AttributeValue high) {
    String name = name(attribute);
    conditions.add(
        "(attribute_not_exists(%1$s) OR %1$s <= %2$s OR %1$s >= %3$s)"
            .formatted(name, value(low), value(high)));
    return this;
  }

  /** Only where an attribute is not there, or is less. */
  public Update ifAbsentOrLess(String attribute, AttributeValue value) {
    String name = name(attribute);
    conditions.add("(attribute_not_exists(%1$s) OR %1$s < %2$s)".formatted(name, value(value)));
    return this;
  }

  /** The request; where its condition fails, the error shows what is there. */
  public UpdateItemRequest of(String table, Map<String, AttributeValue> key) {
    StringBuilder expression = new StringBuilder();
    if (!sets.isEmpty()) {
      expression.append("SET ").append(String.join(", ", sets));
    }
    if (!removes.isEmpty()) {
      expression.append(" REMOVE ").append(String.join(", ", removes));
    }
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(key)
            .updateExpression(expression.toString().strip())
            .conditionExpression(String.join(" AND ", conditions))
            .expressionAttributeNames(names)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    return values.isEmpty() ? request.build() : request.expressionAttributeValues(values).build();
  }

  private String name(String attribute) {
    String placeholder = "#n" + names.size();
    names.put(placeholder, attribute);
    return placeholder;
  }

  private String value(AttributeValue value) {
    String placeholder = ":v" + values.size();
    values.put(placeholder, value);
    return placeholder;
  }
}
