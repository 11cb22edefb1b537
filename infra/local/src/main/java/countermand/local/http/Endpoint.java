package countermand.local.http;

/** Answers requests; a runtime exception is our own fault and becomes a 500. */
@FunctionalInterface
public interface Endpoint {
  Reply answer(Request request);
}
