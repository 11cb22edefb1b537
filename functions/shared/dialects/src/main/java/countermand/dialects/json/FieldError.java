package countermand.dialects.json;

/**
 * What is wrong with one field.
 *
 * @param field JSON pointer (RFC 6901) into the body; a parameter of the path, the query or the
 *     header is pointed at by its name, as in {@code /limit}
 * @param message what is wrong and what would be right
 */
public record FieldError(String field, String message) {}
