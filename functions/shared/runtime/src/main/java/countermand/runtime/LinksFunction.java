package countermand.runtime;

/**
 * The operator's function: an API function that connects parties, issues their keys, and may hand
 * notices to their queue again.
 */
public abstract class LinksFunction extends ApiFunction {

  /** A function in its surroundings. */
  protected LinksFunction(Environment environment) {
    this(new Deployment(environment), FunctionLog.of(environment));
  }

  private LinksFunction(Deployment deployment, FunctionLog log) {
    super(
        deployment.dispatcher(
            log,
            Abilities.operating(
                new NoticeDeployment(deployment, log).redelivery(),
                deployment.links(SecretsDeployment.envelope(deployment)))),
        deployment.environment().clock(),
        log);
  }
}
