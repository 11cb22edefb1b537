package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import countermand.effects.Sweep;
import countermand.store.Backlog;
import countermand.store.DynamoBacklog;
import countermand.store.course.DynamoCourse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The function that runs every minute: it looks after what is due and not done. What the schedule
 * tells it does not matter; it answers how many items it has looked after. Every fifth minute it
 * says how much waits in the whole deployment.
 */
public abstract class SweepFunction implements RequestStreamHandler {
  /** In which minutes of the hour it counts: in those that this divides, of UTC. */
  public static final int COUNTS_EVERY_MINUTES = 5;

  /** What a count has of a run, however much else there is to do; more where there is less. */
  private static final Duration COUNTING = Duration.ofSeconds(20);

  private final Sweep sweep;
  private final Function<BooleanSupplier, Optional<Backlog>> backlog;
  private final Recovery recovery;
  private final InstantSource clock;
  private final FunctionLog log;

  /** A function in its surroundings. */
  protected SweepFunction(Environment environment) {
    this(new Deployment(environment), FunctionLog.of(environment));
  }

  private SweepFunction(Deployment deployment, FunctionLog log) {
    this(
        new EffectsDeployment(deployment, log).sweep(),
        new NotedBacklog(
            new DynamoBacklog(deployment.dynamo(), deployment.table()),
            new DynamoCourse(deployment.dynamo(), deployment.table())::note,
            deployment.environment().clock(),
            log),
        Recovery.of(deployment.environment()),
        deployment.environment().clock(),
        log);
  }

  SweepFunction(
      Sweep sweep,
      Function<BooleanSupplier, Optional<Backlog>> backlog,
      Recovery recovery,
      InstantSource clock,
      FunctionLog log) {
    this.sweep = sweep;
    this.backlog = backlog;
    this.recovery = recovery;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    FollowingClock.follow(clock, context);
    boolean counts = countsNow();
    int items =
        switch (recovery) {
          case ON -> 0;
          case OFF -> swept(TimeLeft.hurry(context, counts ? COUNTING : Duration.ZERO));
        };
    if (counts) {
      tellBacklog(TimeLeft.hurry(context));
    }
    output.write(Integer.toString(items).getBytes(StandardCharsets.UTF_8));
  }

  /** What time changed in this run is counted together: a line for each item would be thousands. */
  private int swept(BooleanSupplier hurry) {
    Trail trail = new Trail();
    int items = trail.follow(() -> sweep.run(hurry));
    log.told(
        new TrailLine("sweep", Environment.realTime().instant())
            .with("items", items)
            .with("dynamoDbCalls", trail.dynamoCalls())
            .counts(trail));
    return items;
  }

  private boolean countsNow() {
    return clock.instant().atOffset(ZoneOffset.UTC).getMinute() % COUNTS_EVERY_MINUTES == 0;
  }

  /** What cannot be counted now is counted the next time: the run has done what it is for. */
  private void tellBacklog(BooleanSupplier hurry) {
    try {
      TrailLine line = new TrailLine("backlog", Environment.realTime().instant());
      Optional<Backlog> counted = backlog.apply(hurry);
      counted.ifPresent(now ->
          line.measured("DecisionsWaiting", now.decisions())
              .measured("NoticesUndelivered", now.notices()));
      log.told(line.with("counted", counted.isPresent()).only());
    } catch (RuntimeException e) {
      log.failed("what waits was not counted", e);
    }
  }
}
