package countermand.runtime;

import java.util.ArrayList;
import java.util.List;

/** Counts what is noticed. */
final class Noticed implements Watch {
  int wrongPasswords;
  int replayedBodies;
  final List<String> attention = new ArrayList<>();

  @Override
  public void wrongPassword() {
    wrongPasswords++;
  }

  @Override
  public void needsAttention(String link, String why) {
    attention.add(link + ": " + why);
  }

  @Override
  public void replayedBody() {
    replayedBodies++;
  }
}
