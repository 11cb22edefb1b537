package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What template.yaml sends once a day to every function of the API. */
class TheDailyCallTest {
  private final House house = new House();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void isAnsweredWithoutAskingOrSayingAnything() {
    house.directory.breakDown(new IllegalStateException("asked"));
    ApiFunction function =
        new ApiFunction(
            house.dispatcher(),
            house::now,
            house::now,
            new FunctionLog(new PrintStream(written, true, StandardCharsets.UTF_8))) {};

    APIGatewayProxyResponseEvent reply =
        function.handleRequest(new APIGatewayProxyRequestEvent(), null);

    assertThat(reply.getStatusCode()).isEqualTo(204);
    assertThat(reply.getBody()).isNull();
    assertThat(written.size()).isZero();
  }
}
