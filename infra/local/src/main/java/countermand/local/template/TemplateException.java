package countermand.local.template;

/**
 * template.yaml says something that cannot be run here; the message names the resource and the
 * property.
 */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TemplateException(String where, String what) {
    super(where + ": " + what);
  }
}
