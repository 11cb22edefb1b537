package countermand.local.clock;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.MalformedException;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Optional;

/** {@code GET} and {@code POST /_local/clock}. */
public final class ClockEndpoint implements Endpoint {
  /** Four digits of year: what comes after has another form of text everywhere. */
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private final Stepper stepper;

  public ClockEndpoint(Stepper stepper) {
    this.stepper = stepper;
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> now(stepper.now());
      case "POST" -> post(request);
      default ->
          Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "The clock knows GET and POST.");
    };
  }

  private Reply post(Request request) {
    try {
      return move(Json.read(request.body()));
    } catch (UncheckedIOException e) {
      return malformed("", "is no JSON, or names a field twice");
    } catch (RestlessException e) {
      return Reply.unavailable(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Reply.unavailable("The system is going down.");
    }
  }

  private Reply move(JsonNode body) throws InterruptedException {
    if (!body.isObject()) {
      return malformed("", "must be an object with exactly one of advance and now");
    }
    for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!name.equals("advance") && !name.equals("now")) {
        return malformed("/" + name, "is unknown: exactly one of advance and now");
      }
    }
    if (body.size() != 1) {
      return malformed("", "must have exactly one of advance and now");
    }
    return body.has("advance") ? advance(body.get("advance")) : moveTo(body.get("now"));
  }

  private Reply advance(JsonNode value) throws InterruptedException {
    Optional<Duration> length = duration(value);
    if (length.isEmpty()) {
      return malformed("/advance", "must be an ISO-8601 duration of days and time, such as PT31M");
    }
    if (length.get().isNegative()) {
      return malformed("/advance", "would go backwards");
    }
    boolean tooFar = length.get().compareTo(Duration.between(stepper.now(), LAST)) > 0;
    return tooFar
        ? malformed("/advance", "goes past the year 9999")
        : now(stepper.advance(length.get()));
  }

  private Reply moveTo(JsonNode value) throws InterruptedException {
    Optional<Instant> target = instant(value);
    if (target.isEmpty()) {
      return malformed("/now", "must be an RFC 3339 instant, such as 2026-11-21T10:00:00Z");
    }
    if (target.get().isAfter(LAST)) {
      return malformed("/now", "goes past the year 9999");
    }
    return stepper
        .moveTo(target.get())
        .map(ClockEndpoint::now)
        .orElseGet(() -> malformed("/now", "would go backwards"));
  }

  private static Optional<Duration> duration(JsonNode value) {
    try {
      return value.isTextual() ? Optional.of(Duration.parse(value.asText())) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(JsonNode value) {
    try {
      return value.isTextual()
          ? Optional.of(OffsetDateTime.parse(value.asText()).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Reply now(Instant now) {
    return Reply.json(200, Json.object().put("now", MILLIS.format(now)));
  }

  private static Reply malformed(String field, String message) {
    return new MalformedException(field, message).reply();
  }
}
