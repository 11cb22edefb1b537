package countermand.dialects.unicommerce;

import countermand.dialects.Malformed;
import countermand.dialects.ids.IdText;
import countermand.dialects.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the bodies of both cancels are made of. */
final class Parts {
  static final String NO_TEXT = " must be a text";

  private static final int ITEMS_MAX = 1_000;

  private Parts() {}

  static Body body(byte[] bytes) throws Malformed {
    return switch (Body.read(bytes)) {
      case Body.Good good -> good.body();
      case Body.Junk junk -> throw new Malformed(junk.message());
    };
  }

  /** An order's id, under its name. */
  static String orderId(Body body, String name) throws Malformed {
    String id = required(body, name, "");
    Optional<String> fault = IdText.orderFault(id);
    if (fault.isPresent()) {
      throw new Malformed(name + " " + fault.get() + ".");
    }
    return id;
  }

  /**
   * A text that must be there.
   *
   * @param at where the body stands, such as {@code orderItems[0].}
   */
  static String required(Body body, String name, String at) throws Malformed {
    Optional<String> text = body.text(name);
    if (text.isEmpty()) {
      throw new Malformed(at + name + " is missing: it must be a text that is not empty.");
    }
    return text.get();
  }

  /** A text that may be missing, but nothing else than a text may stand for it. */
  static Optional<String> optional(Body body, String name, String at) throws Malformed {
    if (body.mistyped(name)) {
      throw new Malformed(at + name + NO_TEXT + ".");
    }
    return body.text(name);
  }

  /** The objects of a list that must be there and name something: nothing is ever guessed whole. */
  static List<Body> objects(Body body, String name) throws Malformed {
    List<Json> items = body.list(name).orElse(List.of());
    if (items.isEmpty() || items.size() > ITEMS_MAX) {
      throw new Malformed(
          name + " must be a list of 1 to " + ITEMS_MAX + " items: name what is to be cancelled.");
    }
    List<Body> bodies = new ArrayList<>();
    for (Json item : items) {
      if (!(item instanceof Json.Obj object)) {
        throw new Malformed(name + "[" + bodies.size() + "] must be an object.");
      }
      bodies.add(Body.of(object));
    }
    return bodies;
  }
}
