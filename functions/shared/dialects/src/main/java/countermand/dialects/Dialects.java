package countermand.dialects;

import countermand.dialects.nativeapi.NativeDialect;
import countermand.dialects.shopee.ShopeeDialect;
import countermand.dialects.unicommerce.UnicommerceDialect;
import countermand.dialects.vtex.VtexDialect;
import java.util.List;
import java.util.Optional;

/** Every dialect that is spoken here. */
public final class Dialects {
  private static final Dialect NATIVE = new NativeDialect();
  private static final List<Dialect> ALL =
      List.of(NATIVE, new VtexDialect(), new UnicommerceDialect(), new ShopeeDialect());

  private Dialects() {}

  /** All of them. */
  public static List<Dialect> all() {
    return ALL;
  }

  /** The dialect that serves a route; a route that nobody serves gets the native error. */
  public static Dialect forRoute(Route route) {
    return ALL.stream()
        .filter(dialect -> dialect.operations().containsKey(route))
        .findFirst()
        .orElse(NATIVE);
  }

  /** The dialect of that name, if one is called so. */
  public static Optional<Dialect> find(String name) {
    return ALL.stream().filter(dialect -> dialect.name().equals(name)).findFirst();
  }

  /**
   * The dialect of a name that is known to be one's.
   *
   * @throws IllegalArgumentException where none is called so
   */
  public static Dialect named(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no dialect is called " + name));
  }
}
