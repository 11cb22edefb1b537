package countermand.local.queue;

import countermand.local.state.DataDirectory;
import countermand.local.template.Arns;
import countermand.local.template.FunctionSpec;
import countermand.local.template.QueueSpec;
import countermand.local.template.TemplateException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The template's SQS queues, by ARN. */
public final class Queues {
  private static final System.Logger LOG = System.getLogger(Queues.class.getName());
  private final Map<String, Queue> byArn = new HashMap<>();
  private final InstantSource clock;

  /** A {@link TemplateException} where a queue's dead letters have nowhere to go. */
  public Queues(List<QueueSpec> specs, InstantSource clock, DataDirectory data) {
    this.clock = clock;
    for (QueueSpec spec : specs) {
      byArn.put(spec.arn(), new Queue(spec, data.journal("queue-" + spec.name() + ".jsonl")));
    }
    specs.forEach(spec -> spec.redrive().ifPresent(redrive -> check(spec, redrive.arn())));
  }

  public boolean has(String arn) {
    return byArn.containsKey(arn);
  }

  /**
   * Adds a message; one for a queue that does not exist is only logged, as nobody could read it.
   */
  public void send(String arn, String body) {
    Queue queue = byArn.get(arn);
    if (queue == null) {
      LOG.log(System.Logger.Level.WARNING, "no queue {0} for {1}", arn, body);
    } else {
      Instant now = clock.instant();
      queue.send(Message.of(body, now, now.plus(queue.spec().delay())));
    }
  }

  /** The bodies of what is in a queue, received or not, oldest first. */
  public List<String> messages(String arn) {
    return find(arn).map(Queue::all).orElse(List.of()).stream().map(Message::body).toList();
  }

  /** What AWS refuses of an event source mapping is refused here too. */
  public void checkConsumer(String arn, FunctionSpec function) {
    QueueSpec queue =
        find(arn)
            .orElseThrow(() ->
                new TemplateException(
                    function.logicalName(), "is no queue of this template: " + arn))
            .spec();
    if (queue.visibility().compareTo(function.timeout()) < 0) {
      throw new TemplateException(
          queue.name() + ".VisibilityTimeout",
          "must be at least the time-out of " + function.logicalName() + ": 6 times is advised");
    }
  }

  Optional<Queue> find(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  /** By the last part of a queue's URL, whatever host and account it names. */
  Optional<Queue> byUrl(String url) {
    return find(Arns.queue(Arns.lastPart(url)));
  }

  InstantSource clock() {
    return clock;
  }

  private void check(QueueSpec spec, String deadLetters) {
    if (!has(deadLetters)) {
      throw new TemplateException(
          spec.name() + ".RedrivePolicy", "is no queue of this template: " + deadLetters);
    }
  }
}
