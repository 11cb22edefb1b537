package countermand.bench.lab;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import countermand.local.http.LocalServer;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.local.keys.KeyService;
import countermand.local.state.DataDirectory;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Takes everything that functions send to a bus, a queue or Scheduler, and does nothing with it.
 * Only keys are the real thing: what is sealed must open again.
 */
public final class Sink {
  private static final AtomicLong ID = new AtomicLong();
  private static final Map<String, UnaryOperator<JsonNode>> KEYS =
      new KeyService(DataDirectory.none().file("keys.json")).operations();

  private Sink() {}

  /** Starts one. */
  public static LocalServer start() throws IOException {
    LocalServer server = new LocalServer(0).serve("/", Sink::answer);
    server.start();
    return server;
  }

  private static Reply answer(Request request) {
    String target = request.header("X-Amz-Target").orElse("");
    UnaryOperator<JsonNode> keys = KEYS.get(target);
    if (keys != null) {
      return Reply.json(200, keys.apply(Json.read(request.body())));
    }
    var json = Json.object();
    if (target.endsWith("PutEvents")) {
      json.put("FailedEntryCount", 0);
      var entries = json.putArray("Entries");
      Json.read(request.body())
          .path("Entries")
          .forEach(_ -> entries.addObject().put("EventId", "e-" + ID.incrementAndGet()));
    } else if (target.endsWith("SendMessage")) {
      json.put("MessageId", "m-" + ID.incrementAndGet());
    } else {
      json.put("ScheduleArn", "arn:aws:scheduler:::schedule/bench/" + ID.incrementAndGet());
    }
    return Reply.json(200, json);
  }
}
