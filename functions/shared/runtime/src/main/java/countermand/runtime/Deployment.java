package countermand.runtime;

import countermand.runtime.links.LinkCalls;
import countermand.runtime.links.LinkRules;
import countermand.store.Desk;
import countermand.store.Directory;
import countermand.store.DynamoAttention;
import countermand.store.DynamoDirectory;
import countermand.store.DynamoMarkLimit;
import countermand.store.DynamoOrders;
import countermand.store.DynamoTokens;
import countermand.store.DynamoWaitingIndex;
import countermand.store.JitteredBackoff;
import countermand.store.delivery.DynamoDeliveries;
import countermand.store.envelope.Envelope;
import countermand.store.erasure.DynamoErasure;
import countermand.store.feed.DynamoFeedTable;
import countermand.store.feed.Feed;
import countermand.store.feed.FeedDesk;
import countermand.store.feed.TableFeed;
import countermand.store.links.KeyRing;
import countermand.store.links.KeySeal;
import countermand.store.lost.LostDesk;
import countermand.store.lost.LostMessages;
import countermand.store.tokens.DynamoIssuedTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
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
    this(environment, new Aws(environment));
  }

  Deployment(Environment environment, Aws aws) {
    this.environment = environment;
    this.aws = aws;
    this.dynamo = aws.dynamoDb();
    this.table = environment.required("TABLE");
    this.directory =
        new OperatorKeys(
            VouchedPeople.beside(
                new CachedDirectory(new DynamoDirectory(dynamo, table), nanos()), environment),
            environment.optional("OPERATOR_KEYS").orElse(""));
  }

  Environment environment() {
    return environment;
  }

  /** A clock that only ever goes on. */
  static LongSupplier nanos() {
    return System::nanoTime;
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
    return dispatcher(log, Abilities.NONE);
  }

  Dispatcher dispatcher(FunctionLog log, Abilities abilities) {
    InstantSource real = Environment.realTime();
    Watch watch = new LoggedWatch(new DynamoAttention(dynamo, table), log);
    AccessTokens tokens =
        new AccessTokens(
            directory,
            new DynamoIssuedTokens(dynamo, table),
            () -> Chance.bytes(AccessTokens.BYTES),
            real);
    LeasedTokens leased = new LeasedTokens(new DynamoTokens(dynamo, table), real, log);
    LastUses uses = new LastUses(new KeyRing(dynamo, table)::used, real, log);
    Desk desk = desk();
    return new Dispatcher(
        directory,
        new Authentication(
            directory,
            tokens,
            new SealedKeys(() -> new KeySeal(SecretsDeployment.envelope(this))),
            new WrongPasswords(leased),
            watch,
            uses,
            real),
        desk,
        new Deciding(desk, watch, nanos()),
        new FeedDesk(feed(), environment.clock()),
        new DeliveryCalls(
            new DynamoDeliveries(dynamo, table),
            new LostDesk(LostMessages.in(dynamo, table), environment.clock()),
            abilities.redelivery()),
        terms(),
        tokens,
        new DynamoErasure(dynamo, table, new JitteredBackoff()),
        new LinkLimits(leased),
        watch,
        abilities);
  }

  /** What operators do about links. */
  LinkCalls links(Envelope envelope) {
    return new LinkCalls(
        dynamo,
        table,
        new LinkRules(terms().shortestAnswer(), environment.allowsPrivateEndpoints()),
        envelope,
        Environment.realTime(),
        Chance::bytes);
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
        Chance::id,
        new JitteredBackoff(),
        Recovery.of(environment).settling());
  }

  TermsOfLinks terms() {
    return new TermsOfLinks(Duration.parse(environment.required("SHORTEST_ANSWER")));
  }
}
