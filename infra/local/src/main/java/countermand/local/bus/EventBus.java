package countermand.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.function.Targets;
import countermand.local.http.Endpoint;
import countermand.local.http.Reply;
import countermand.local.state.Journal;
import countermand.local.template.Template;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;

/** EventBridge: what it answers to the SDK, and what it has seen. */
public final class EventBus {
  private final EventLog log;
  private final PutEvents putEvents;

  public EventBus(Template template, Targets targets, InstantSource clock, Journal journal) {
    log = new EventLog(journal);
    putEvents = new PutEvents(new Bus(template, targets, log), clock);
  }

  /** Its operations of AWS's JSON protocol, by target. */
  public Map<String, UnaryOperator<JsonNode>> operations() {
    return Map.of("AWSEvents.PutEvents", putEvents);
  }

  /** {@code GET /_local/events}. */
  public Endpoint events() {
    return request ->
        switch (request.method()) {
          case "GET", "HEAD" -> Reply.json(200, log.json());
          default -> Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "Events can be read: GET.");
        };
  }
}
