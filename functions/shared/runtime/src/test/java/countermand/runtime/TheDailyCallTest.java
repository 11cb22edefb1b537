package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.runtime.telling.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What template.yaml sends once a day to every function of the API. */
class TheDailyCallTest {
  private final House house = new House();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void isAnsweredWithoutAskingOrSayingAnything() throws IOException {
    house.directory.breakDown(new IllegalStateException("asked"));
    ApiFunction function =
        new ApiFunction(
            house.dispatcher(),
            house::now,
            house::now,
            new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8))) {};

    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)), reply, null);

    JsonNode answer = Code.json(reply.toString(StandardCharsets.UTF_8));
    assertThat(answer.path("statusCode").asInt()).isEqualTo(204);
    assertThat(answer.path("body").asText()).isEmpty();
    assertThat(written.size()).isZero();
  }
}
