package countermand.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The stack, deployed by SAM into LocalStack. With a token it is the latest one; without, the last
 * that was free, whose EventBridge Scheduler never fires: there the sweep does the timers' work.
 */
final class LocalStackTarget {
  private static final DockerImageName NAME = DockerImageName.parse("localstack/localstack");
  private static final String LAST_FREE_TAG = "4.14.0";
  private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

  /** Thrown away with the container. */
  private static final String KEY = "cm_localstack_local-stories-only";

  /** The functions' image is fetched when the first of them runs. */
  private static final Duration TO_START = Duration.ofMinutes(5);

  private LocalStackTarget() {}

  static Target.Choice start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Target.Choice.none("a container engine: none answers here");
    }
    LocalStackContainer container = container(Optional.ofNullable(System.getenv(TOKEN)));
    try {
      container.start();
    } catch (ContainerFetchException e) {
      return Target.Choice.none(
          "the image " + container.getDockerImageName() + ": " + e.getMessage());
    }
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "end of LocalStack"));
    return Target.Choice.of(StackTarget.at(deployed(container.getEndpoint()), KEY));
  }

  private static LocalStackContainer container(Optional<String> token) {
    DockerImageName image = NAME.withTag(token.isPresent() ? "latest" : LAST_FREE_TAG);
    LocalStackContainer container =
        new LocalStackContainer(image)
            // What is in a zip runs on any processor.
            .withEnv("LAMBDA_IGNORE_ARCHITECTURE", "1")
            // Alarms, a dashboard and the like change nothing that a story sees.
            .withEnv("CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES", "1")
            .withStartupTimeout(TO_START);
    token.ifPresent(text -> container.withEnv(TOKEN, text));
    return container;
  }

  /** The address of the API of a stack that is deployed there now. */
  private static String deployed(URI endpoint) {
    ProcessBuilder deploy =
        new ProcessBuilder(
                Repository.root().resolve("infra/localstack/deploy").toString(),
                endpoint.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    deploy.environment().put("COUNTERMAND_KEY", KEY);
    try {
      Process process = deploy.start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("infra/localstack/deploy went wrong:\n" + output);
      }
      return output.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
