package countermand.runtime;

import countermand.core.OrderIds;
import countermand.effects.Bus;
import countermand.effects.EventBridgeBus;
import countermand.effects.EventWriter;
import countermand.effects.Relay;
import countermand.effects.SchedulerTimers;
import countermand.effects.Timers;
import countermand.store.HistoryFile;
import countermand.store.OwedLedger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/**
 * Puts the parts together that perform effects. The other functions never load this class, and
 * carry none of the SDK's clients that it uses.
 */
final class EffectsDeployment {
  private final Deployment deployment;
  private final Environment environment;
  private final FunctionLog log;

  EffectsDeployment(Deployment deployment, FunctionLog log) {
    this.deployment = deployment;
    this.environment = deployment.environment();
    this.log = log;
  }

  Relay relay() {
    Settler settler = deployment.settler();
    return new Relay(
        new EventWriter(Long.parseLong(environment.required("EPOCH"))),
        bus(),
        timers(ids -> settler.settle(ids.link(), ids.orderId())),
        new HistoryFile(deployment.dynamo(), deployment.table()),
        new OwedLedger(deployment.dynamo(), deployment.table()),
        (order, what, why) ->
            log.failed(what + " of order version " + order.version() + " stays owed", why));
  }

  private Bus bus() {
    return new EventBridgeBus(
        deployment.aws().client(EventBridgeClient.builder(), "EVENTBRIDGE"),
        environment.required("BUS"),
        (events, why) -> log.failed(events + " events were not published and stay owed: " + why));
  }

  private Timers timers(Consumer<OrderIds> settleNow) {
    return new SchedulerTimers(
        deployment.aws().client(SchedulerClient.builder(), "SCHEDULER"),
        new SchedulerTimers.Targets(
            environment.required("SCHEDULE_GROUP"),
            environment.required("WINDOW_EXPIRY_ARN"),
            environment.required("AUTO_CANCEL_ARN"),
            environment.required("SCHEDULE_ROLE_ARN"),
            environment.required("SCHEDULE_DLQ_ARN")),
        environment.clock(),
        settleNow);
  }
}
