package countermand.runtime;

import countermand.runtime.outgoing.ApacheCalls;
import countermand.store.DynamoSecrets;

/**
 * The function in front of sellers that have an endpoint already: an API function that may call
 * theirs.
 */
public abstract class UpstreamFunction extends ApiFunction {
  /** What a function may answer, 6 MB in all, with room for base64 and the headers. */
  static final int BODY_BYTES_MAX = 4 * 1024 * 1024;

  /** A function in its surroundings. */
  protected UpstreamFunction(Environment environment) {
    this(new Deployment(environment), new FunctionLog(System.out));
  }

  private UpstreamFunction(Deployment deployment, FunctionLog log) {
    super(
        deployment.dispatcher(
            new PassingOn(
                // One byte more, by which an answer that is too long is known.
                new ApacheCalls(
                    deployment.environment().allowsPrivateEndpoints(), BODY_BYTES_MAX + 1),
                new DynamoSecrets(deployment.dynamo(), deployment.table()))),
        deployment.environment().clock(),
        log);
  }
}
