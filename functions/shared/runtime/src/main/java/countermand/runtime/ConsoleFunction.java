package countermand.runtime;

import countermand.dialects.Dialects;
import countermand.dialects.Outside;
import countermand.dialects.Protocol;
import countermand.dialects.Route;
import countermand.runtime.links.LinkViewer;
import countermand.runtime.priming.PrimingCall;
import countermand.store.search.DynamoSignposts;
import java.util.List;
import java.util.function.Function;

/** The console's function: an API function whose callers are people, before the same desk. */
public abstract class ConsoleFunction extends ApiFunction {

  /**
   * A function in its surroundings.
   *
   * @param people what is spoken with them, at all of its routes
   * @param primedWith what it says to itself before a snapshot is taken of it
   */
  protected ConsoleFunction(
      Environment environment, Function<Outside, Protocol> people, List<PrimingCall> primedWith) {
    super(
        environment,
        (deployment, log) ->
            dispatcher(deployment, log, people.apply(outside(deployment.environment(), log))),
        primedWith);
  }

  private static Dispatcher dispatcher(Deployment deployment, FunctionLog log, Protocol people) {
    return deployment.dispatcher(
        log,
        Abilities.serving(
            new NoticeDeployment(deployment, log).redelivery(),
            new LinkViewer(
                deployment.dynamo(), deployment.table(), deployment.environment().clock()),
            new DynamoSignposts(deployment.dynamo(), deployment.table())::read,
            route -> spoken(route, people)));
  }

  /** The parties' routes lead elsewhere, but what is primed needs an order to be shown. */
  private static Protocol spoken(Route route, Protocol people) {
    return people.operations().containsKey(route) || route.resource().startsWith("/console")
        ? people
        : Dialects.forRoute(route);
  }

  private static Outside outside(Environment environment, FunctionLog log) {
    return new Outside(
        environment::optional,
        new OutsideCalls(environment.allowsPrivateEndpoints()),
        Chance::bytes,
        Environment.realTime(),
        log::failed);
  }
}
