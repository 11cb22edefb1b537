package countermand.local.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.AwsException;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * EventBridge Scheduler's REST interface: {@code /schedules/{name}}, {@code
 * /schedule-groups/{name}}.
 */
final class SchedulerEndpoint implements Endpoint {
  private final SchedulerApi api;
  private final ScheduleGroups groups;

  SchedulerEndpoint(SchedulerApi api, ScheduleGroups groups) {
    this.api = api;
    this.groups = groups;
  }

  @Override
  public Reply answer(Request request) {
    try {
      return Reply.json(200, operation(request));
    } catch (AwsException e) {
      return e.reply();
    } catch (UncheckedIOException e) {
      return AwsException.validation("The body is no JSON.").reply();
    }
  }

  private JsonNode operation(Request request) {
    String[] parts = request.path().split("/", -1);
    String name = parts.length > 2 ? URLDecoder.decode(parts[2], StandardCharsets.UTF_8) : "";
    String call = request.method() + " " + parts[1] + (name.isEmpty() ? "" : "/");
    return switch (call) {
      case "POST schedules/" -> api.create(name, Json.read(request.body()));
      case "PUT schedules/" -> api.update(name, Json.read(request.body()));
      case "GET schedules/" -> api.get(name, request);
      case "DELETE schedules/" -> api.delete(name, request);
      case "GET schedules" -> api.list(request);
      case "POST schedule-groups/" -> groups.create(name);
      case "GET schedule-groups/" -> groups.get(name);
      case "GET schedule-groups" -> groups.list();
      default ->
          throw new AwsException(404, "UnknownOperationException", call + " does not run here");
    };
  }
}
