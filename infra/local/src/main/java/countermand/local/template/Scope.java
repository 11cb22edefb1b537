package countermand.local.template;

import org.jspecify.annotations.Nullable;

/** What names mean: parameters, pseudo parameters, resources, conditions, mappings. */
interface Scope {
  /** The value of {@code !Ref name}; null where nothing has that name. */
  @Nullable Object ref(String name);

  /** The value of {@code !GetAtt resource.attribute}; null where there is none. */
  @Nullable Object attribute(String resource, String attribute);

  /** Whether a condition of the template holds; null where it is not declared. */
  @Nullable Boolean condition(String name);

  /** A value of the Mappings section; null where there is none. */
  @Nullable Object mapping(String map, String first, String second);
}
