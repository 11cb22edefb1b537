package countermand.runtime.outgoing;

/** No answer. */
public sealed interface Silence extends ApacheCalls.Result, Endpoint.Result {

  /** Why, for a person; it shows no path and no query of the endpoint. */
  String why();

  /** Nobody answered who was called. */
  record Unanswered(String why) implements Silence {}

  /** Nobody was called: the endpoint is none that we call, or has a name that is nobody's. */
  record Uncalled(String why) implements Silence {}
}
