package countermand.runtime;

import countermand.runtime.priming.PrimingCall;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What happens to an API function around Lambda's snapshot (SnapStart; AWS Lambda Developer Guide,
 * "Lambda SnapStart runtime hooks"). Before it, the function answers the calls that it names, all
 * the way from API Gateway's event to DynamoDB's JSON and back, so that classes are loaded and code
 * is compiled; but a {@link Rehearsal} answers them, which is thrown away. So the function that
 * serves later has read no clock, drawn no randomness, opened no connection, resolved no
 * credentials and cached nothing when it is frozen, and there is nothing to put right afterwards.
 *
 * <p>A priming that fails is an error: Lambda then publishes no version. It depends on nothing
 * outside of the function, so that what a build has seen to work works there too.
 *
 * <p>Wherever no snapshots are taken, this is never called.
 */
final class Priming implements Resource {
  /** How often everything is said: until the compiler has seen the hot paths. */
  private static final int ROUNDS = 10;

  private final Environment environment;
  private final Assembly assembly;
  private final List<PrimingCall> calls;

  Priming(Environment environment, Assembly assembly, List<PrimingCall> calls) {
    this.environment = environment;
    this.assembly = assembly;
    this.calls = calls;
  }

  /** Asks to be told of snapshots. Whoever calls it must keep this: the other side does not. */
  Priming registered() {
    Core.getGlobalContext().register(this);
    return this;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    rehearseAll();
  }

  void rehearseAll() {
    for (int round = 0; round < ROUNDS; round++) {
      rehearse();
    }
  }

  private void rehearse() {
    try (Rehearsal rehearsal = new Rehearsal(environment, assembly, calls)) {
      calls.forEach(rehearsal::put);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing of a rehearsal is left.
  }
}
