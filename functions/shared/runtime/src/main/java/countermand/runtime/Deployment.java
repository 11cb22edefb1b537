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
import countermand.store.tokens.DynamoIssuedTokens;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
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
    this.environment = environment;
    this.aws = new Aws(environment);
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

  /** An id that nobody else has. */
  static UUID newId() {
    return UUID.randomUUID();
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
            () -> chance(AccessTokens.BYTES),
            real);
    LeasedTokens leased = new LeasedTokens(new DynamoTokens(dynamo, table), real, log);
    LastUses uses = new LastUses(new KeyRing(dynamo, table)::used, real, log);
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
        desk(),
        new FeedDesk(feed(), environment.clock()),
        new DeliveryCalls(new DynamoDeliveries(dynamo, table), abilities.redelivery()),
        terms(),
        tokens,
        new DynamoErasure(dynamo, table),
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
        Deployment::chance);
  }

  /** Made anew each time: what is made at start would be the same in every restored instance. */
  static byte[] chance(int bytes) {
    byte[] chance = new byte[bytes];
    new SecureRandom().nextBytes(chance);
    return chance;
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
