package countermand.runtime;

import java.util.Optional;

/**
 * The operator's function: an API function that connects parties, issues their keys, and may hand
 * notices to their queue again.
 */
public abstract class LinksFunction extends ApiFunction {

  /** A function in its surroundings. */
  protected LinksFunction(Environment environment) {
    this(new Deployment(environment), new FunctionLog(System.out));
  }

  private LinksFunction(Deployment deployment, FunctionLog log) {
    super(
        deployment.dispatcher(
            log,
            Optional.of(new NoticeDeployment(deployment, log).redelivery()),
            Optional.of(deployment.links(SecretsDeployment.envelope(deployment)))),
        deployment.environment().clock(),
        log);
  }
}
