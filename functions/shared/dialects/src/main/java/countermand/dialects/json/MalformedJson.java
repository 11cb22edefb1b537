package countermand.dialects.json;

/** A value that the grammar allows and we do not; never leaves this package. */
final class MalformedJson extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient FieldError error;

  MalformedJson(String field, String message) {
    super(message);
    error = new FieldError(field, message);
  }

  FieldError error() {
    return error;
  }
}
