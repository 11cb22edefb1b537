package countermand.runtime;

import countermand.dialects.Outside;
import countermand.dialects.Protocol;
import countermand.runtime.links.LinkViewer;
import countermand.store.search.DynamoSignposts;
import java.util.function.Function;

/** The console's function: an API function whose callers are people, before the same desk. */
public abstract class ConsoleFunction extends ApiFunction {
  /**
   * A function in its surroundings.
   *
   * @param people what is spoken with them, at all of its routes
   */
  protected ConsoleFunction(Environment environment, Function<Outside, Protocol> people) {
    this(new Deployment(environment), FunctionLog.of(environment), people);
  }

  private ConsoleFunction(
      Deployment deployment, FunctionLog log, Function<Outside, Protocol> people) {
    super(
        deployment.dispatcher(
            log,
            Abilities.serving(
                new NoticeDeployment(deployment, log).redelivery(),
                new LinkViewer(deployment.dynamo(), deployment.table()),
                new DynamoSignposts(deployment.dynamo(), deployment.table())::read,
                people.apply(outside(deployment.environment(), log)))),
        deployment.environment().clock(),
        log);
  }

  private static Outside outside(Environment environment, FunctionLog log) {
    return new Outside(
        environment::optional,
        new OutsideCalls(environment.allowsPrivateEndpoints()),
        Deployment::chance,
        Environment.realTime(),
        log::failed);
  }
}
