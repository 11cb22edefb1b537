package countermand.store.calling;

import countermand.core.Side;

/**
 * Whose tokens.
 *
 * @param root names what the operator gave, from which they grew: what is given anew begins anew
 */
public record TokenPlace(String link, Side side, String root) {

  /** The sort key of their item, which is beside the link. */
  String sort() {
    return "TOKENS#" + side.name() + "#" + root;
  }
}
