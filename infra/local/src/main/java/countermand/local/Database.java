package countermand.local;

import countermand.local.dynamodb.EmbeddedDynamoDb;
import countermand.local.state.DataDirectory;
import countermand.local.template.Arns;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The embedded DynamoDB, with the two clients with which the platform itself looks into it. */
final class Database implements AutoCloseable {
  /**
   * DynamoDB Local warns that it does without JAXB. A logger that nobody holds forgets its level.
   */
  private static final Logger AMAZON = Logger.getLogger("com.amazonaws");

  private final EmbeddedDynamoDb engine;
  private final DynamoDbClient client;
  private final DynamoDbStreamsClient streams;

  Database(DataDirectory data) {
    AMAZON.setLevel(Level.SEVERE);
    engine =
        EmbeddedDynamoDb.start(0, data.path().map(path -> path.resolve("dynamodb")).orElse(null));
    AwsCredentialsProvider credentials =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(FunctionVariables.CREDENTIAL, FunctionVariables.CREDENTIAL));
    client =
        DynamoDbClient.builder()
            .endpointOverride(engine.endpoint())
            .region(Region.of(Arns.REGION))
            .credentialsProvider(credentials)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(engine.endpoint())
            .region(Region.of(Arns.REGION))
            .credentialsProvider(credentials)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  URI endpoint() {
    return engine.endpoint();
  }

  DynamoDbClient client() {
    return client;
  }

  DynamoDbStreamsClient streams() {
    return streams;
  }

  @Override
  public void close() {
    client.close();
    streams.close();
    engine.close();
  }
}
