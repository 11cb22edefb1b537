package countermand.runtime;

import countermand.runtime.priming.MemoryTransport;
import countermand.runtime.transport.WholeRequests;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The SDK's clients. Region, endpoints and credentials come through the environment, so that the
 * same code talks to AWS, to an emulator and to the local runner.
 */
final class Aws implements AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(2);

  private final Environment environment;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient transport;
  private final List<SdkClient> made = new ArrayList<>();

  Aws(Environment environment) {
    this(
        environment,
        credentials(environment),
        UrlConnectionHttpClient.create(new WholeRequests(CONNECTING, CallsInTime.ATTEMPT)));
  }

  private Aws(
      Environment environment, AwsCredentialsProvider credentials, SdkHttpClient transport) {
    this.environment = environment;
    this.credentials = credentials;
    this.transport = transport;
  }

  /** Clients that sign with keys of nobody's, and whose calls go nowhere. */
  static Aws inMemory(Environment environment, MemoryTransport transport) {
    AwsCredentials nobodys = AwsSessionCredentials.create("nobody", "nobody", "nobody");
    return new Aws(environment, StaticCredentialsProvider.create(nobodys), transport);
  }

  /** Closes what it made. */
  @Override
  public void close() {
    made.forEach(SdkClient::close);
  }

  DynamoDbClient dynamoDb() {
    return client(DynamoDbClient.builder(), "DYNAMODB");
  }

  /**
   * A client of a service. Not a method for each: a function carries the clients that it uses.
   *
   * @param service its name in the variable {@code AWS_ENDPOINT_URL_…}
   */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkClient> C client(
      B builder, String service) {
    builder
        .httpClient(transport)
        .region(Region.of(environment.required("AWS_REGION")))
        .credentialsProvider(credentials)
        .overrideConfiguration(override ->
            override
                .apiCallTimeout(CallsInTime.CALL)
                .apiCallAttemptTimeout(CallsInTime.ATTEMPT)
                .addExecutionInterceptor(new CallsInTime())
                .addExecutionInterceptor(new DynamoCalls()));
    environment
        .optional("AWS_ENDPOINT_URL_" + service)
        .or(() -> environment.optional("AWS_ENDPOINT_URL"))
        .map(URI::create)
        .ifPresent(builder::endpointOverride);
    C client = builder.build();
    made.add(client);
    return client;
  }

  /**
   * Keys of the environment where it has them. Under SnapStart there are none: then the default
   * chain asks Lambda's own endpoint, with the first call, so that no key is in the snapshot.
   */
  private static AwsCredentialsProvider credentials(Environment environment) {
    Optional<String> key = environment.optional("AWS_ACCESS_KEY_ID");
    Optional<String> secret = environment.optional("AWS_SECRET_ACCESS_KEY");
    return key.isPresent() && secret.isPresent()
        ? StaticCredentialsProvider.create(fixed(environment, key.get(), secret.get()))
        : DefaultCredentialsProvider.builder().build();
  }

  private static AwsCredentials fixed(Environment environment, String key, String secret) {
    return environment
        .optional("AWS_SESSION_TOKEN")
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(key, secret));
  }
}
