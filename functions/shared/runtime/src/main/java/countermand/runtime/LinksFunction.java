package countermand.runtime;

import countermand.runtime.priming.PrimingCall;
import java.util.List;

/**
 * The operator's function: an API function that connects parties, issues their keys, and may hand
 * notices to their queue again.
 */
public abstract class LinksFunction extends ApiFunction {

  /**
   * A function in its surroundings.
   *
   * @param primedWith what it says to itself before a snapshot is taken of it
   */
  protected LinksFunction(Environment environment, List<PrimingCall> primedWith) {
    super(environment, LinksFunction::dispatcher, primedWith);
  }

  static Dispatcher dispatcher(Deployment deployment, FunctionLog log) {
    return deployment.dispatcher(
        log,
        Abilities.operating(
            new NoticeDeployment(deployment, log).redelivery(),
            deployment.links(SecretsDeployment.envelope(deployment))));
  }
}
