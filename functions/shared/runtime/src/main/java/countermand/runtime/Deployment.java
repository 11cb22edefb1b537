package countermand.runtime;

import countermand.core.OrderIds;
import countermand.effects.Bus;
import countermand.effects.EventBridgeBus;
import countermand.effects.EventWriter;
import countermand.effects.Relay;
import countermand.effects.SchedulerTimers;
import countermand.effects.Timers;
import countermand.store.Desk;
import countermand.store.Directory;
import countermand.store.DynamoDirectory;
import countermand.store.DynamoMarkLimit;
import countermand.store.DynamoOrders;
import countermand.store.DynamoWaitingIndex;
import countermand.store.HistoryFile;
import countermand.store.JitteredBackoff;
import countermand.store.OwedLedger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the parts together, once for each function instance. */
final class Deployment {
  private final Environment environment;
  private final Aws aws;
  private final DynamoDbClient dynamo;
  private final String table;

  Deployment(Environment environment) {
    this.environment = environment;
    this.aws = new Aws(environment);
    this.dynamo = aws.dynamoDb();
    this.table = environment.required("TABLE");
  }

  Dispatcher dispatcher(FunctionLog log) {
    DynamoDirectory table = new DynamoDirectory(dynamo, this.table);
    Directory directory = new CachedDirectory(table, System::nanoTime);
    InstantSource real = environment.realClock();
    AccessTokens tokens = new AccessTokens(directory, table::put, Deployment::chance, real);
    return new Dispatcher(directory, desk(), terms(), tokens, new LoggedWatch(log, real));
  }

  /** Made anew each time: what is made at start would be the same in every restored instance. */
  private static byte[] chance() {
    byte[] bytes = new byte[AccessTokens.BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  Settler settler() {
    return new Settler(directory(), desk(), terms());
  }

  Relay relay(FunctionLog log) {
    Settler settler = settler();
    return relay(log, ids -> settler.settle(ids.link(), ids.orderId()));
  }

  private Desk desk() {
    return new Desk(
        new DynamoOrders(dynamo, table),
        new DynamoMarkLimit(dynamo, table),
        new DynamoWaitingIndex(dynamo, table),
        environment.clock(),
        UUID::randomUUID,
        new JitteredBackoff());
  }

  private Directory directory() {
    return new CachedDirectory(new DynamoDirectory(dynamo, table), System::nanoTime);
  }

  private TermsOfLinks terms() {
    return new TermsOfLinks(Duration.parse(environment.required("SHORTEST_ANSWER")));
  }

  private Relay relay(FunctionLog log, Consumer<OrderIds> settleNow) {
    return new Relay(
        new EventWriter(Long.parseLong(environment.required("EPOCH"))),
        bus(log),
        timers(settleNow),
        new HistoryFile(dynamo, table),
        new OwedLedger(dynamo, table),
        (order, what, why) ->
            log.failed(what + " of order version " + order.version() + " stays owed", why));
  }

  private Bus bus(FunctionLog log) {
    return new EventBridgeBus(
        aws.eventBridge(),
        environment.required("BUS"),
        (events, why) -> log.failed(events + " events were not published and stay owed: " + why));
  }

  private Timers timers(Consumer<OrderIds> settleNow) {
    return new SchedulerTimers(
        aws.scheduler(),
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
