package countermand.runtime;

import countermand.effects.notice.Redelivery;
import countermand.store.Desk;
import countermand.store.Directory;
import countermand.store.DynamoDirectory;
import countermand.store.DynamoMarkLimit;
import countermand.store.DynamoOrders;
import countermand.store.DynamoTokens;
import countermand.store.DynamoWaitingIndex;
import countermand.store.JitteredBackoff;
import countermand.store.delivery.DynamoDeliveries;
import countermand.store.erasure.DynamoErasure;
import countermand.store.feed.DynamoFeedTable;
import countermand.store.feed.Feed;
import countermand.store.feed.FeedDesk;
import countermand.store.feed.TableFeed;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts the parts together that every function has, once for each function instance. What performs
 * effects has an {@link EffectsDeployment} beside it.
 */
final class Deployment {
  private final Environment environment;
  private final Aws aws;
  private final DynamoDbClient dynamo;
  private final String table;
  private final Directory directory;

  Deployment(Environment environment) {
    this.environment = environment;
    this.aws = new Aws(environment);
    this.dynamo = aws.dynamoDb();
    this.table = environment.required("TABLE");
    this.directory = new CachedDirectory(new DynamoDirectory(dynamo, table), System::nanoTime);
  }

  Environment environment() {
    return environment;
  }

  Aws aws() {
    return aws;
  }

  DynamoDbClient dynamo() {
    return dynamo;
  }

  String table() {
    return table;
  }

  Directory directory() {
    return directory;
  }

  Dispatcher dispatcher(FunctionLog log) {
    return dispatcher(log, Optional.empty());
  }

  Dispatcher dispatcher(FunctionLog log, Optional<Redelivery> redelivery) {
    return dispatcher(log, redelivery, new NoUpstreams());
  }

  Dispatcher dispatcher(FunctionLog log, Upstreams upstreams) {
    return dispatcher(log, Optional.empty(), upstreams);
  }

  private Dispatcher dispatcher(
      FunctionLog log, Optional<Redelivery> redelivery, Upstreams upstreams) {
    InstantSource real = environment.realClock();
    return new Dispatcher(
        directory,
        desk(),
        new FeedDesk(feed(), environment.clock()),
        new DeliveryCalls(new DynamoDeliveries(dynamo, table), redelivery),
        terms(),
        upstreams,
        new AccessTokens(
            directory, new DynamoDirectory(dynamo, table)::put, Deployment::chance, real),
        new DynamoErasure(dynamo, table),
        new LeasedTokens(new DynamoTokens(dynamo, table), real, log),
        new LoggedWatch());
  }

  /** Made anew each time: what is made at start would be the same in every restored instance. */
  private static byte[] chance() {
    byte[] bytes = new byte[AccessTokens.BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  Settler settler() {
    return new Settler(directory, desk(), terms());
  }

  Feed feed() {
    return new TableFeed(new DynamoFeedTable(dynamo, table));
  }

  Desk desk() {
    return new Desk(
        new WatchedOrders(new DynamoOrders(dynamo, table)),
        new DynamoMarkLimit(dynamo, table),
        new DynamoWaitingIndex(dynamo, table),
        environment.clock(),
        UUID::randomUUID,
        new JitteredBackoff(),
        Recovery.of(environment).settling());
  }

  TermsOfLinks terms() {
    return new TermsOfLinks(Duration.parse(environment.required("SHORTEST_ANSWER")));
  }
}
