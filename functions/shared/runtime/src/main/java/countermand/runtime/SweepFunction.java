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

  /** A function in its surroundings. */
  protected SweepFunction(Environment environment) {
    this(
        new EffectsDeployment(new Deployment(environment), new FunctionLog(System.out)).sweep(),
        Recovery.of(environment),
        environment.clock());
  }

  SweepFunction(Sweep sweep, Recovery recovery, InstantSource clock) {
    this.sweep = sweep;
    this.recovery = recovery;
    this.clock = clock;
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    FollowingClock.follow(clock, context);
    int items =
        switch (recovery) {
          case ON -> 0;
          case OFF -> sweep.run(TimeLeft.hurry(context));
        };
    output.write(Integer.toString(items).getBytes(StandardCharsets.UTF_8));
  }
}
