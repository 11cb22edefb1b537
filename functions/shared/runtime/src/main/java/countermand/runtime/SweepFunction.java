package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import countermand.effects.Sweep;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * The function that runs every minute: it looks after what is due and not done. What the schedule
 * tells it does not matter; it answers how many items it has looked after.
 */
public abstract class SweepFunction implements RequestStreamHandler {
  private final Sweep sweep;
  private final Recovery recovery;
  private final InstantSource clock;
  private final FunctionLog log;

  /** A function in its surroundings. */
  protected SweepFunction(Environment environment) {
    this(environment, FunctionLog.of(environment));
  }

  private SweepFunction(Environment environment, FunctionLog log) {
    this(
        new EffectsDeployment(new Deployment(environment), log).sweep(),
        Recovery.of(environment),
        environment.clock(),
        log);
  }

  SweepFunction(Sweep sweep, Recovery recovery, InstantSource clock, FunctionLog log) {
    this.sweep = sweep;
    this.recovery = recovery;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    FollowingClock.follow(clock, context);
    int items =
        switch (recovery) {
          case ON -> 0;
          case OFF -> swept(context);
        };
    output.write(Integer.toString(items).getBytes(StandardCharsets.UTF_8));
  }

  /** What time changed in this run is counted together: a line for each item would be thousands. */
  private int swept(Context context) {
    Trail trail = new Trail();
    int items = trail.follow(() -> sweep.run(TimeLeft.hurry(context)));
    log.told(
        new TrailLine("sweep", Environment.realTime().instant())
            .with("items", items)
            .with("dynamoDbCalls", trail.dynamoCalls())
            .counts(trail));
    return items;
  }
}
