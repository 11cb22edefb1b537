package countermand.local.isolated;

import com.fasterxml.jackson.databind.JsonNode;

/** How an invocation ended. */
sealed interface Outcome {

  /** The function's answer. */
  // Nobody compares outcomes, so the array's identity does no harm.
  @SuppressWarnings("ArrayRecordComponent")
  record Answered(byte[] answer) implements Outcome {}

  /**
   * It failed, or something around it did: errorMessage and errorType, as Lambda's Invoke says it.
   */
  record Failed(JsonNode error) implements Outcome {}

  /** The instance ended before it asked for the invocation: another one may have it. */
  record Missed() implements Outcome {}
}
