package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Instant;

/**
 * What came back, with what a story may expect of it on the native API. Whatever is expected, the
 * whole shape of the body is checked too.
 *
 * @param to the request's method and path, for whoever reads a failure
 */
record Answer(String to, int status, HttpHeaders headers, String body) {

  /** A command that changed the order. */
  Answer moved(String stage) {
    return outcome(200, "moved", stage);
  }

  /** A placement of an order that was not there. */
  Answer placed(String stage) {
    return outcome(201, "moved", stage);
  }

  /** A command that was said before, or that says what is so already. */
  Answer alreadyDone(String stage) {
    return outcome(200, "already-done", stage);
  }

  /** A no of the rulebook. */
  Answer refused(String code) {
    return problem(409, code);
  }

  Answer problem(int expected, String code) {
    hasStatus(expected);
    Shapes.problem(this);
    assertThat(text("/code")).as("%s", this).isEqualTo(code);
    return this;
  }

  /** A 400 that names the field, as a JSON pointer. */
  Answer malformed(String field) {
    problem(400, "MALFORMED");
    return naming(field);
  }

  Answer naming(String field) {
    assertThat(Json.column(json().path("errors"), "field")).as("%s", this).contains(field);
    return this;
  }

  /** A read that succeeded. */
  JsonNode shown() {
    hasStatus(200);
    assertThat(header("Content-Type")).startsWith("application/json");
    return json();
  }

  private Answer outcome(int expected, String outcome, String stage) {
    hasStatus(expected);
    assertThat(header("Content-Type")).startsWith("application/json");
    Shapes.outcome(json());
    assertThat(text("/outcome") + " " + text("/stage"))
        .as("%s", this)
        .isEqualTo(outcome + " " + stage);
    return this;
  }

  Answer hasStatus(int expected) {
    assertThat(status).as("%s", this).isEqualTo(expected);
    return this;
  }

  String receipt() {
    return text("/receipt");
  }

  long version() {
    return json().path("version").asLong();
  }

  Instant instant(String pointer) {
    return Instant.parse(text(pointer));
  }

  String text(String pointer) {
    return json().at(pointer).asText();
  }

  JsonNode json() {
    return Json.read(body);
  }

  /** A header's value; empty where there is none. */
  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    return to + " -> " + status + " " + body;
  }
}
