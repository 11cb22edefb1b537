package countermand.runtime;

/** Counts what is noticed. */
final class Noticed implements Watch {
  int wrongPasswords;
  int replayedBodies;

  @Override
  public void wrongPassword() {
    wrongPasswords++;
  }

  @Override
  public void replayedBody() {
    replayedBodies++;
  }
}
