package countermand.local.function;

import countermand.local.template.FunctionSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every function of the system, by ARN. All invocations pass here, so that it is known what is in
 * flight, and whoever waits for the writes of one is woken as it ends.
 */
public final class Functions {
  private final Map<String, Invoker> byArn = new HashMap<>();
  private final InFlight inFlight = new InFlight();
  private volatile Runnable afterEach = () -> {};

  public void add(FunctionSpec spec, Invoker invoker) {
    Invoker counted = event -> counted(invoker, event);
    spec.arns().forEach(arn -> byArn.put(arn, counted));
  }

  public Optional<Invoker> byArn(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  public Invoker of(FunctionSpec spec) {
    return byArn(spec.arn()).orElseThrow();
  }

  public InFlight inFlight() {
    return inFlight;
  }

  /** Called after each invocation, whatever its end. */
  public void afterEach(Runnable listener) {
    afterEach = listener;
  }

  private byte[] counted(Invoker invoker, byte[] event) {
    long ticket = inFlight.start();
    try {
      return invoker.invoke(event);
    } finally {
      inFlight.end(ticket);
      afterEach.run();
    }
  }
}
