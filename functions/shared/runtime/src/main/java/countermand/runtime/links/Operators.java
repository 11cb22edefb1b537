package countermand.runtime.links;

import countermand.dialects.HttpReply;
import countermand.dialects.links.OperatorCall;

/** Does what operators want with links. */
@FunctionalInterface
public interface Operators {

  /**
   * Does it, and answers.
   *
   * @param operator the name of the key with which it was said, for the link's log
   */
  HttpReply answer(OperatorCall call, String operator);
}
