package countermand.dialects.shopee;

import countermand.dialects.Malformed;
import countermand.dialects.ids.IdText;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An object as Shopee's callers send it: fields that we do not know are ignored, null is absent,
 * and ids may be numbers or texts of digits.
 *
 * @param at where it stands in the body, such as {@code item_list[0].}
 */
record Body(Map<String, Json> fields, String at) {
  private static final int ITEMS_MAX = 1_000;
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  static Body read(byte[] bytes) throws Malformed {
    return switch (JsonReader.read(bytes, JsonReader.Duplicates.LAST_COUNTS)) {
      case JsonReader.Read(Json.Obj object) -> new Body(object.fields(), "");
      case JsonReader.Read _, JsonReader.Nothing _ ->
          throw new Malformed("the body must be a JSON object.");
      case JsonReader.Failed failed -> throw new Malformed(failed.error().message() + ".");
    };
  }

  /** A text that must be there. */
  String text(String name) throws Malformed {
    return switch (value(name)) {
      case null -> throw new Malformed(at + name + " is a required field.");
      case Json.Text(String text) when text.isBlank() ->
          throw new Malformed(at + name + " is a required field.");
      case Json.Text(String text) -> text;
      case Json.Obj _, Json.Arr _, Json.Num _, Json.Bool _, Json.Null _ ->
          throw new Malformed(at + name + " should be a string.");
    };
  }

  /** The order's id. */
  String orderSn() throws Malformed {
    return order(Words.ORDER_SN);
  }

  /** An order's id, under another name. */
  String order(String name) throws Malformed {
    String id = text(name);
    Optional<String> fault = IdText.orderFault(id);
    if (fault.isPresent()) {
      throw new Malformed(name + " " + fault.get() + ".");
    }
    return id;
  }

  /** An object that must be there. */
  Body object(String name) throws Malformed {
    if (value(name) instanceof Json.Obj object) {
      return new Body(object.fields(), name + ".");
    }
    throw new Malformed(at + name + " is a required field.");
  }

  /** A number of an id, in digits; empty where there is none, or it is 0. */
  Optional<String> id(String name) throws Malformed {
    @Nullable Json value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    String digits =
        switch (value) {
          case Json.Num(String literal) -> literal;
          case Json.Text(String text) -> text;
          case Json.Obj _, Json.Arr _, Json.Bool _, Json.Null _ -> "";
        };
    if (!ID.matcher(digits).matches()) {
      throw new Malformed(at + name + " is invalid, should be an integer of at least 0.");
    }
    return Optional.of(Long.parseLong(digits)).filter(id -> id != 0).map(String::valueOf);
  }

  /** A number of an id that must be there. */
  String requiredId(String name) throws Malformed {
    Optional<String> id = id(name);
    if (id.isEmpty()) {
      throw new Malformed(at + name + " is a required field.");
    }
    return id.get();
  }

  /** A whole number of at least 0 that must be there. */
  long number(String name) throws Malformed {
    if (value(name) == null) {
      throw new Malformed(at + name + " is a required field.");
    }
    return id(name).map(Long::parseLong).orElse(0L);
  }

  /** The objects of a list; none where there is no list, or an empty one. */
  List<Body> objects(String name) throws Malformed {
    return switch (value(name)) {
      case null -> List.of();
      case Json.Arr(List<Json> items) when items.size() <= ITEMS_MAX -> objects(name, items);
      case Json.Arr _ ->
          throw new Malformed(at + name + " should have at most " + ITEMS_MAX + " items.");
      case Json.Obj _, Json.Text _, Json.Num _, Json.Bool _, Json.Null _ ->
          throw new Malformed(at + name + " should be a list.");
    };
  }

  private static List<Body> objects(String name, List<Json> items) throws Malformed {
    List<Body> bodies = new ArrayList<>();
    for (Json item : items) {
      String at = name + "[" + bodies.size() + "]";
      if (!(item instanceof Json.Obj object)) {
        throw new Malformed(at + " should be an object.");
      }
      bodies.add(new Body(object.fields(), at + "."));
    }
    return bodies;
  }

  private @Nullable Json value(String name) {
    @Nullable Json value = fields.get(name);
    return value instanceof Json.Null ? null : value;
  }
}
