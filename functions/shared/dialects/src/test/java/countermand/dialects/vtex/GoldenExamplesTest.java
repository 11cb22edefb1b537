package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder a situation: where the order stands (given.txt), what is sent (request.http), what it
 * means (command.txt), what is answered (reply.http).
 */
final class GoldenExamplesTest {
  private static final Path EXAMPLES =
      Path.of("src/test/resources/countermand/dialects/vtex/golden");

  static Stream<String> situations() throws IOException {
    try (Stream<Path> folders = Files.list(EXAMPLES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("situations")
  void isUnderstoodAndAnsweredSo(String situation) throws IOException {
    Path folder = EXAMPLES.resolve(situation);
    GoldenOrder order = GoldenOrder.in(read(folder, "given.txt"));
    GoldenRequest request = GoldenRequest.of(read(folder, "request.http"));
    String reply = order.answers(request.read());
    assertThat(String.join("\n", order.heard())).isEqualTo(read(folder, "command.txt"));
    assertThat(reply).isEqualTo(read(folder, "reply.http"));
  }

  private static String read(Path folder, String file) throws IOException {
    return Files.readString(folder.resolve(file)).strip();
  }
}
