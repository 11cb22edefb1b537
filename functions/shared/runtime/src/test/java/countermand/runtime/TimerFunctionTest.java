package countermand.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.runtime.telling.Code;
import countermand.store.Link;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimerFunctionTest {
  private static final Instant WINDOW_ENDS = House.START.plus(House.WINDOW);

  private final House house = new House().placed("acme");
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final FunctionLog log =
      new FunctionLog(new PrintStream(lines, true, StandardCharsets.UTF_8));
  private final TimerFunction function = new TimerFunction(house.settler(), house::now, log) {};

  @Test
  void endsAWindowAtItsVeryInstant() throws IOException {
    house.after(House.WINDOW);
    assertThat(fires("acme", "M-1", WINDOW_ENDS)).isEqualTo("\"ReadyForHandling\"");
    assertThat(house.orders.writes()).hasSize(2);
  }

  @Test
  void grantsWhatNobodyAnswered() throws IOException {
    Instant deadline = asked();
    house.after(Link.ANSWER_WITHIN);
    assertThat(fires("acme", "M-1", deadline)).isEqualTo("\"Canceled\"");
  }

  @Test
  void saysWhatItDidUnderTheTraceOfWhateverStartedIt() throws IOException {
    Instant deadline = asked();
    house.after(Link.ANSWER_WITHIN);
    String wake =
        "{\"link\": \"acme\", \"orderId\": \"M-1\", \"instant\": \"%s\", \"trace\": \"1-abc\"}"
            .formatted(deadline);
    function.handleRequest(
        new ByteArrayInputStream(wake.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayOutputStream(),
        null);
    JsonNode line = Code.json(lines.toString(StandardCharsets.UTF_8));
    assertThat(line.path("message").asText()).isEqualTo("timer");
    assertThat(line.path("trace").asText()).isEqualTo("1-abc");
    assertThat(line.path("stage").asText()).isEqualTo("Canceled");
    assertThat(line.path("RequestsClosed").asInt()).isEqualTo(1);
  }

  @Test
  void failsWhereItComesEarlySoThatItIsTriedAgain() {
    house.after(House.WINDOW.minusMillis(1));
    assertThatThrownBy(() -> fires("acme", "M-1", WINDOW_ENDS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("came early");
    assertThat(house.orders.writes()).hasSize(1);
  }

  @Test
  void findsNothingToDoTheSecondTime() throws IOException {
    house.after(House.WINDOW);
    fires("acme", "M-1", WINDOW_ENDS);
    assertThat(fires("acme", "M-1", WINDOW_ENDS)).isEqualTo("\"ReadyForHandling\"");
    assertThat(house.orders.writes()).hasSize(2);
  }

  @Test
  void comesToTheSameHoweverLate() throws IOException {
    house.after(Duration.ofDays(3));
    fires("acme", "M-1", WINDOW_ENDS);
    assertThat(house.orders.writes().getLast().order().lastAt()).isEqualTo(WINDOW_ENDS);
  }

  @Test
  void findsNothingToDoWhereTheRequestWasAnswered() throws IOException {
    Instant deadline = asked();
    house.say("acme", new Command.DeclineRequest(null, "already packed"));
    int writes = house.orders.writes().size();
    house.after(Link.ANSWER_WITHIN);
    assertThat(fires("acme", "M-1", deadline)).isEqualTo("\"ReadyForHandling\"");
    assertThat(house.orders.writes()).hasSize(writes);
  }

  @Test
  void findsNothingToDoWhereThereIsNoSuchOrder() throws IOException {
    house.after(House.WINDOW);
    assertThat(fires("acme", "M-2", WINDOW_ENDS)).isEqualTo("\"unknown\"");
  }

  @Test
  void failsWhereItsLinkIsUnknown() {
    house.after(House.WINDOW);
    assertThatThrownBy(() -> fires("nowhere", "M-1", WINDOW_ENDS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void failsWhereItIsNotUnderstood() {
    assertThatThrownBy(() -> fires("{\"link\": \"acme\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("instant");
  }

  /** A customer's request after the window; its deadline. */
  private Instant asked() {
    house.after(House.WINDOW);
    house.say(
        "acme",
        new Command.RequestCancellation(
            new RequestName.Given("r-1"), Origin.CUSTOMER, null, null, Extent.whole()));
    return house.now().plus(Link.ANSWER_WITHIN);
  }

  private String fires(String link, String orderId, Instant instant) throws IOException {
    return fires(
        "{\"link\": \"%s\", \"orderId\": \"%s\", \"instant\": \"%s\"}"
            .formatted(link, orderId, instant));
  }

  private String fires(String input) throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, null);
    return output.toString(StandardCharsets.UTF_8);
  }
}
