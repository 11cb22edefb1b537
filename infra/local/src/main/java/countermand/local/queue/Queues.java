package countermand.local.queue;

import countermand.local.template.Arns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The template's SQS queues, as dead letters and rules put messages into them. */
public final class Queues {
  private static final System.Logger LOG = System.getLogger(Queues.class.getName());
  private final Map<String, List<String>> messages = new HashMap<>();

  public Queues(List<String> names) {
    names.forEach(name -> messages.put(Arns.queue(name), new CopyOnWriteArrayList<>()));
  }

  public boolean has(String arn) {
    return messages.containsKey(arn);
  }

  /**
   * Adds a message; one for a queue that does not exist is only logged, as nobody could read it.
   */
  public void send(String arn, String body) {
    List<String> queue = messages.get(arn);
    if (queue == null) {
      LOG.log(System.Logger.Level.WARNING, "no queue {0} for {1}", arn, body);
    } else {
      queue.add(body);
    }
  }

  /** What is in a queue, oldest first. */
  public List<String> messages(String arn) {
    return List.copyOf(messages.getOrDefault(arn, List.of()));
  }
}
