package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

class AwsTest {
  private final Map<String, String> variables =
      new HashMap<>(
          Map.of(
              "AWS_REGION", "eu-west-1",
              "AWS_ACCESS_KEY_ID", "id",
              "AWS_SECRET_ACCESS_KEY", "secret"));

  @Test
  void worksInTheRegionAndWithTheKeysOfItsEnvironment() {
    AwsServiceClientConfiguration dynamo = aws().dynamoDb().serviceClientConfiguration();
    assertThat(dynamo.region()).isEqualTo(Region.EU_WEST_1);
    assertThat(dynamo.endpointOverride()).isEmpty();
    assertThat(keys(dynamo)).isEqualTo(AwsBasicCredentials.create("id", "secret"));
  }

  @Test
  void takesTheSessionWhereThereIsOne() {
    variables.put("AWS_SESSION_TOKEN", "token");
    assertThat(
            keys(aws().client(SchedulerClient.builder(), "SCHEDULER").serviceClientConfiguration()))
        .isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
  }

  @Test
  void callsEachServiceWhereItIsSaidToBe() {
    variables.put("AWS_ENDPOINT_URL", "http://127.0.0.1:4566");
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000");
    assertThat(aws().dynamoDb().serviceClientConfiguration().endpointOverride())
        .contains(URI.create("http://127.0.0.1:8000"));
    assertThat(
            aws()
                .client(EventBridgeClient.builder(), "EVENTBRIDGE")
                .serviceClientConfiguration()
                .endpointOverride())
        .contains(URI.create("http://127.0.0.1:4566"));
  }

  @Test
  void saysWhatIsMissing() {
    variables.remove("AWS_REGION");
    assertThatThrownBy(() -> aws().dynamoDb()).hasMessageContaining("AWS_REGION");
  }

  private Aws aws() {
    return new Aws(new Environment(variables, InstantSource.system()));
  }

  private static AwsCredentialsIdentity keys(AwsServiceClientConfiguration client) {
    return client.credentialsProvider().resolveIdentity().join();
  }
}
