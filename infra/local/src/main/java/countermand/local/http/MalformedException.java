package countermand.local.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body that cannot be meant; it names the field, and says what would be right. */
public final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  /** {@code field}: a JSON pointer, empty for the whole body. */
  public MalformedException(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The 400 that says so. */
  public Reply reply() {
    ObjectNode problem = Json.object();
    problem.put("type", "about:blank").put("title", "Bad Request").put("status", 400);
    String subject = field.isEmpty() ? "The body" : field.substring(1);
    problem.put("detail", subject + " " + getMessage() + ".").put("code", "MALFORMED");
    problem.putArray("errors").addObject().put("field", field).put("message", getMessage());
    return Reply.json(400, "application/problem+json", problem);
  }
}
