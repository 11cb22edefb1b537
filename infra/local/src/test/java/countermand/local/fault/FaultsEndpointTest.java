package countermand.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.fake.Requests;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FaultsEndpointTest {
  private final Faults faults = new Faults();
  private final FaultsEndpoint endpoint = new FaultsEndpoint(faults);

  @Test
  void aFaultLastsForItsCalls() {
    assertThat(post("{\"target\":\"queue\",\"mode\":\"throttle\",\"calls\":2}").toString())
        .isEqualTo("{\"faults\":[{\"target\":\"queue\",\"mode\":\"throttle\",\"calls\":2}]}");

    assertThat(faults.next(Service.BUS)).isEmpty();
    assertThat(faults.next(Service.QUEUE)).hasValue(Fault.THROTTLE);
    assertThat(faults.next(Service.QUEUE)).hasValue(Fault.THROTTLE);
    assertThat(faults.next(Service.QUEUE)).isEmpty();
    assertThat(faults.json().path("faults")).isEmpty();
  }

  @Test
  void orUntilItIsSwitchedOff() {
    post("{\"target\":\"dynamodb\",\"mode\":\"fail\"}");
    for (int i = 0; i < 100; i++) {
      assertThat(faults.next(Service.DYNAMODB)).hasValue(Fault.FAIL);
    }

    assertThat(post("{\"target\":\"dynamodb\",\"mode\":\"off\"}").path("faults")).isEmpty();
    assertThat(faults.next(Service.DYNAMODB)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"mode\":\"fail\"} | /target | is missing",
        "{\"target\":\"bus\"} | /mode | is missing",
        "{\"target\":\"s3\",\"mode\":\"fail\"} | /target | must be one of dynamodb, scheduler, bus, queue, keys",
        "{\"target\":7,\"mode\":\"fail\"} | /target | must be one of dynamodb, scheduler, bus, queue, keys",
        "{\"target\":\"bus\",\"mode\":\"FAIL\"} | /mode | must be one of throttle, fail, drop, off",
        "{\"target\":\"bus\",\"mode\":\"fail\",\"calls\":0} | /calls | must be a whole number, 1 to 2147483647",
        "{\"target\":\"bus\",\"mode\":\"fail\",\"calls\":\"1\"} | /calls | must be a whole number, 1 to 2147483647",
        "{\"target\":\"bus\",\"mode\":\"off\",\"calls\":1} | /calls | means nothing with off: leave it out",
        "{\"target\":\"bus\",\"mode\":\"fail\",\"n\":1} | /n | is unknown: the fields are target, mode, calls",
        "[] | ~~ | must be a JSON object",
        "junk | ~~ | is no JSON, or names a field twice",
      })
  void refusesWhatItCannotMean(String body, String field, String message) {
    Reply reply = endpoint.answer(Requests.of("POST", "/_local/faults", body));

    assertThat(reply.status()).isEqualTo(400);
    JsonNode problem = Json.read(reply.body());
    assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
    assertThat(problem.at("/errors/0/message").asText()).isEqualTo(message);
    assertThat(faults.json().path("faults")).isEmpty();
  }

  private JsonNode post(String body) {
    Reply reply = endpoint.answer(Requests.of("POST", "/_local/faults", body));
    assertThat(reply.status()).isEqualTo(200);
    return Json.read(reply.body());
  }
}
