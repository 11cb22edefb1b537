package countermand.dialects;

/**
 * A method and a resource, as template.yaml declares them.
 *
 * @param resource such as {@code /pvt/orders/{orderId}/cancel}
 */
public record Route(String method, String resource) {}
