package countermand.local;

/**
 * Ends this process with the one that started it, so that a killed Maven leaves nothing on the
 * port.
 */
final class ParentWatch {
  private static final long INIT = 1;

  private ParentWatch() {}

  static void start() {
    ProcessHandle.current()
        .parent()
        // Started by the machine itself, or left behind on purpose: nobody to follow.
        .filter(parent -> parent.pid() != INIT)
        .ifPresent(ParentWatch::follow);
  }

  private static void follow(ProcessHandle parent) {
    Thread.ofPlatform()
        .name("parent-watch")
        .daemon()
        .start(() -> {
          parent.onExit().join();
          System.exit(0);
        });
  }
}
