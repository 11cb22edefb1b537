package countermand.runtime;

import countermand.core.OrderName;
import countermand.core.Side;
import java.util.ArrayList;
import java.util.List;

/** Counts what is noticed. */
final class Noticed implements Watch {
  int wrongPasswords;
  int replayedBodies;
  final List<String> attention = new ArrayList<>();
  final List<String> notKnown = new ArrayList<>();

  @Override
  public void wrongPassword() {
    wrongPasswords++;
  }

  @Override
  public void notKnown(String link, OrderName order, RuntimeException why) {
    notKnown.add(link + " " + order.id() + ": " + why.getMessage());
  }

  @Override
  public void needsAttention(String link, Side side, String why) {
    attention.add(link + " " + side + ": " + why);
  }

  @Override
  public void replayedBody() {
    replayedBodies++;
  }
}
