package countermand.local.fake;

import countermand.local.function.FunctionException;
import countermand.local.function.Functions;
import countermand.local.function.Targets;
import countermand.local.queue.Queues;
import countermand.local.state.DataDirectory;
import countermand.local.template.Arns;
import countermand.local.template.QueueSpec;
import countermand.local.template.Template;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** One function named Fire that remembers what it was sent, and fails as often as it is told. */
public final class Fakes {
  public static final String FIRE = Arns.function("countermand-Fire");
  public static final String LETTERS = Arns.queue("letters");

  public final List<String> fired = new CopyOnWriteArrayList<>();
  public final AtomicInteger failures = new AtomicInteger();
  public final Functions functions = new Functions();
  public final Queues queues =
      new Queues(List.of(QueueSpec.named("letters")), InstantSource.system(), DataDirectory.none());
  public final Targets targets = new Targets(functions, queues);

  public Fakes(Template template) {
    functions.add(
        template.functions().getFirst(),
        event -> {
          fired.add(new String(event, StandardCharsets.UTF_8));
          if (failures.getAndDecrement() > 0) {
            throw new FunctionException("Fire", new IllegalStateException("on purpose"));
          }
          return "null".getBytes(StandardCharsets.UTF_8);
        });
  }

  /**
   * An SDK client of a local endpoint; it tries again at once, for nothing there has to recover.
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.create())
        .overrideConfiguration(c ->
            c.retryStrategy(
                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .backoffStrategy(BackoffStrategy.retryImmediately())
                    .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                    .build()))
        .build();
  }
}
