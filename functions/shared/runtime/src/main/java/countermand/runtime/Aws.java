package countermand.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The SDK's clients. Region, endpoints and credentials come through the environment, so that the
 * same code talks to AWS, to an emulator and to the local runner.
 */
final class Aws {
  /** Above any healthy answer, below what a caller of ours waits for. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(8);

  private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(3);

  private final Environment environment;

  Aws(Environment environment) {
    this.environment = environment;
  }

  DynamoDbClient dynamoDb() {
    return client(DynamoDbClient.builder(), "DYNAMODB");
  }

  /**
   * A client of a service. Not a method for each: a function carries the clients that it uses.
   *
   * @param service its name in the variable {@code AWS_ENDPOINT_URL_…}
   */
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, String service) {
    builder
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .region(Region.of(environment.required("AWS_REGION")))
        .credentialsProvider(credentials())
        .overrideConfiguration(override ->
            override
                .apiCallTimeout(CALL_TIMEOUT)
                .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                .addExecutionInterceptor(new DynamoCalls()));
    environment
        .optional("AWS_ENDPOINT_URL_" + service)
        .or(() -> environment.optional("AWS_ENDPOINT_URL"))
        .map(URI::create)
        .ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** Keys of the environment where it has them; under SnapStart there are none. */
  private AwsCredentialsProvider credentials() {
    Optional<String> key = environment.optional("AWS_ACCESS_KEY_ID");
    Optional<String> secret = environment.optional("AWS_SECRET_ACCESS_KEY");
    return key.isPresent() && secret.isPresent()
        ? StaticCredentialsProvider.create(fixed(key.get(), secret.get()))
        : DefaultCredentialsProvider.builder().build();
  }

  private AwsCredentials fixed(String key, String secret) {
    return environment
        .optional("AWS_SESSION_TOKEN")
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(key, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(key, secret));
  }
}
