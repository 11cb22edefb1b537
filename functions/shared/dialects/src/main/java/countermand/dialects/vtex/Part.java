package countermand.dialects.vtex;

import countermand.dialects.json.FieldErrors;
import countermand.dialects.json.Json;
import countermand.dialects.json.TextRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One object of a body that must be understood: more fields than we know are fine, numbers may come
 * as texts and names as numbers. What cannot be meant is collected, with the place where it stands.
 *
 * @param at JSON pointer of the object
 */
record Part(Map<String, Json> fields, String at, FieldErrors errors) {
  /**
   * Whole numbers, also written with zeros behind the point; no exponent, whose size is unbound.
   */
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}(\\.0{1,18})?");

  /** A name: a text, or a number as it was written. An empty one is none. */
  Optional<String> name(String field, TextRule rule) {
    Optional<String> text = scalar(field).map(String::strip).filter(value -> !value.isEmpty());
    text.flatMap(rule::fault).ifPresent(fault -> wrong(field, fault));
    return text;
  }

  /** A whole number, or a text that is one. */
  Optional<Long> whole(String field, long min, long max) {
    Optional<String> text = scalar(field).map(String::strip).filter(value -> !value.isEmpty());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> number =
        text.filter(value -> WHOLE.matcher(value).matches())
            .map(value -> new BigDecimal(value).longValueExact())
            .filter(value -> value >= min && value <= max);
    if (number.isEmpty()) {
      wrong(field, "must be a whole number from %d to %d".formatted(min, max));
    }
    return number;
  }

  /** A whole number that must be there; the least that it can be where it is not. */
  long requiredWhole(String field, long min, long max) {
    require(field);
    return whole(field, min, max).orElse(min);
  }

  /** The objects of a list; none where there is no list. */
  List<Part> parts(String field, int partsMax) {
    if (absent(field)) {
      return List.of();
    }
    if (!(fields.get(field) instanceof Json.Arr(List<Json> items))) {
      wrong(field, "must be a list of objects");
      return List.of();
    }
    if (items.size() > partsMax) {
      wrong(field, "must have at most " + partsMax + " items");
      return List.of();
    }
    return parts(items, at + "/" + field, errors);
  }

  /** Lists of objects, wherever they stand. */
  static List<Part> parts(List<Json> items, String at, FieldErrors errors) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String itemAt = at + "/" + i;
      if (items.get(i) instanceof Json.Obj(Map<String, Json> inner)) {
        parts.add(new Part(inner, itemAt, errors));
      } else {
        errors.add(itemAt, "must be an object");
      }
    }
    return parts;
  }

  /** The object of that name; one without fields where there is none. */
  Part part(String field) {
    Map<String, Json> inner =
        fields.get(field) instanceof Json.Obj(Map<String, Json> found) ? found : Map.of();
    return new Part(inner, at + "/" + field, errors);
  }

  /** Collects a mistake. */
  void wrong(String field, String message) {
    errors.add(at + "/" + field, message);
  }

  /** Collects a mistake where the field is absent. */
  void require(String field) {
    if (absent(field)) {
      wrong(field, "is missing");
    }
  }

  private boolean absent(String field) {
    return switch (fields.get(field)) {
      case null -> true;
      case Json.Null _ -> true;
      case Json.Text(String value) -> value.isBlank();
      case Json.Num _, Json.Bool _, Json.Obj _, Json.Arr _ -> false;
    };
  }

  private Optional<String> scalar(String field) {
    return switch (fields.get(field)) {
      case null -> Optional.empty();
      case Json.Null _ -> Optional.empty();
      case Json.Text(String value) -> Optional.of(value);
      case Json.Num(String literal) -> Optional.of(literal);
      case Json.Bool _, Json.Obj _, Json.Arr _ -> {
        wrong(field, "must be a text or a number");
        yield Optional.empty();
      }
    };
  }
}
