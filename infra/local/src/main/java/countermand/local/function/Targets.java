package countermand.local.function;

import countermand.local.queue.Queues;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a rule or a schedule can aim at: a function, or a queue. */
public final class Targets {
  private static final byte[] NOTHING = {};
  private final Functions functions;
  private final Queues queues;

  public Targets(Functions functions, Queues queues) {
    this.functions = functions;
    this.queues = queues;
  }

  public Optional<Invoker> find(String arn) {
    return queues.has(arn) ? Optional.of(event -> enqueue(arn, event)) : functions.byArn(arn);
  }

  private byte[] enqueue(String arn, byte[] event) {
    queues.send(arn, new String(event, StandardCharsets.UTF_8));
    return NOTHING;
  }
}
