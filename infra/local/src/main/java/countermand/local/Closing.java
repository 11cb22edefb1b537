package countermand.local;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Things to close, the last one opened first. One that does not close does not keep the others
 * open.
 */
final class Closing implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Closing.class.getName());
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  <T extends AutoCloseable> T add(T resource) {
    open.push(resource);
    return resource;
  }

  // What a resource throws on its way out is told, and the way out goes on.
  @Override
  public void close() {
    while (!open.isEmpty()) {
      AutoCloseable resource = open.pop();
      try {
        resource.close();
      } catch (Exception e) {
        LOG.log(System.Logger.Level.WARNING, resource + " did not close", e);
      }
    }
  }
}
