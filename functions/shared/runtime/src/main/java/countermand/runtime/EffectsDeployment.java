package countermand.runtime;

import countermand.core.OrderIds;
import countermand.effects.Bus;
import countermand.effects.EventBridgeBus;
import countermand.effects.EventWriter;
import countermand.effects.Performer;
import countermand.effects.Relay;
import countermand.effects.SchedulerTimers;
import countermand.effects.Sweep;
import countermand.effects.Timers;
import countermand.effects.notice.Announcer;
import countermand.effects.notice.Notices;
import countermand.store.DynamoHistoryFile;
import countermand.store.DynamoLedger;
import countermand.store.Ledger;
import countermand.store.search.DynamoSignposts;
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
  private final Ledger ledger;
  private final Consumer<OrderIds> settler;
  private final Bus bus;
  private final Notices notices;

  EffectsDeployment(Deployment deployment, FunctionLog log) {
    this.deployment = deployment;
    this.environment = deployment.environment();
    this.log = log;
    this.ledger = new DynamoLedger(deployment.dynamo(), deployment.table());
    Settler orders = deployment.settler();
    this.settler = ids -> orders.settle(ids.link(), ids.orderId());
    this.bus = bus();
    this.notices =
        new NoticeDeployment(deployment, log)
            .notices(new Announcer(bus, deployment.feed(), environment.clock()));
  }

  Relay relay() {
    return new Relay(performer(), ledger, environment.clock(), log::failed);
  }

  Sweep sweep() {
    return new Sweep(ledger, settler, relay(), notices, environment.clock(), log::failed);
  }

  private Performer performer() {
    return new Performer(
        new EventWriter(Long.parseLong(environment.required("EPOCH"))),
        bus,
        deployment.feed(),
        new DynamoSignposts(deployment.dynamo(), deployment.table()),
        notices,
        timers(),
        new DynamoHistoryFile(deployment.dynamo(), deployment.table()),
        environment.clock(),
        log::failed);
  }

  private Bus bus() {
    return new EventBridgeBus(
        deployment.aws().client(EventBridgeClient.builder(), "EVENTBRIDGE"),
        environment.required("BUS"),
        (events, why) -> log.failed(events + " events were not published and stay owed: " + why));
  }

  private Timers timers() {
    return new SchedulerTimers(
        deployment.aws().client(SchedulerClient.builder(), "SCHEDULER"),
        new SchedulerTimers.Targets(
            environment.required("SCHEDULE_GROUP"),
            environment.required("WINDOW_EXPIRY_ARN"),
            environment.required("AUTO_CANCEL_ARN"),
            environment.required("SCHEDULE_ROLE_ARN"),
            environment.required("SCHEDULE_DLQ_ARN")),
        environment.clock(),
        settler);
  }
}
