package countermand.runtime;

import countermand.runtime.outgoing.ApacheCalls;
import countermand.runtime.priming.PrimingCall;
import countermand.store.DynamoSecrets;
import java.util.List;

/**
 * The function in front of sellers that have an endpoint already: an API function that may call
 * theirs.
 */
public abstract class UpstreamFunction extends ApiFunction {
  /**
   * A function in its surroundings.
   *
   * @param primedWith what it says to itself before a snapshot is taken of it
   */
  protected UpstreamFunction(Environment environment, List<PrimingCall> primedWith) {
    super(environment, UpstreamFunction::dispatcher, primedWith);
  }

  private static Dispatcher dispatcher(Deployment deployment, FunctionLog log) {
    return deployment.dispatcher(
        log,
        Abilities.passingOn(
            new PassingOn(
                new ApacheCalls(deployment.environment().allowsPrivateEndpoints()),
                new DynamoSecrets(
                    deployment.dynamo(),
                    deployment.table(),
                    SecretsDeployment.envelope(deployment)))));
  }
}
