package countermand.runtime;

import countermand.dialects.Protocol;
import countermand.runtime.links.LinkViewer;
import countermand.store.search.DynamoSignposts;

/** The console's function: an API function whose callers are people, before the same desk. */
public abstract class ConsoleFunction extends ApiFunction {
  /**
   * A function in its surroundings.
   *
   * @param people what is spoken with them, at all of its routes
   */
  protected ConsoleFunction(Environment environment, Protocol people) {
    this(new Deployment(environment), FunctionLog.of(environment), people);
  }

  private ConsoleFunction(Deployment deployment, FunctionLog log, Protocol people) {
    super(
        deployment.dispatcher(
            log,
            Abilities.serving(
                new NoticeDeployment(deployment, log).redelivery(),
                new LinkViewer(deployment.dynamo(), deployment.table()),
                new DynamoSignposts(deployment.dynamo(), deployment.table())::read,
                people)),
        deployment.environment().clock(),
        log);
  }
}
