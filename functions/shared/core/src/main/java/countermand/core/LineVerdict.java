package countermand.core;

import org.jspecify.annotations.Nullable;

/**
 * What became of one line of a command.
 *
 * @param refusal why it was refused; absent otherwise
 */
public record LineVerdict(String lineId, Result result, @Nullable RefusalCode refusal) {

  /** What became of it. */
  public enum Result {
    CANCELED,
    REQUESTED,
    REFUSED
  }
}
