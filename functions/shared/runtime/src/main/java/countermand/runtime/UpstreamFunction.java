package countermand.runtime;

import countermand.runtime.outgoing.ApacheCalls;
import countermand.store.DynamoSecrets;

/**
 * The function in front of sellers that have an endpoint already: an API function that may call
 * theirs.
 */
public abstract class UpstreamFunction extends ApiFunction {
  /** A function in its surroundings. */
  protected UpstreamFunction(Environment environment) {
    this(new Deployment(environment), FunctionLog.of(environment));
  }

  private UpstreamFunction(Deployment deployment, FunctionLog log) {
    super(
        deployment.dispatcher(
            log,
            Abilities.passingOn(
                new PassingOn(
                    new ApacheCalls(deployment.environment().allowsPrivateEndpoints()),
                    new DynamoSecrets(
                        deployment.dynamo(),
                        deployment.table(),
                        SecretsDeployment.envelope(deployment))))),
        deployment.environment().clock(),
        log);
  }
}
