package countermand.local.bus;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.function.Targets;
import countermand.local.http.Json;
import countermand.local.pattern.EventPattern;
import countermand.local.template.EventSource;
import countermand.local.template.FunctionSpec;
import countermand.local.template.RuleSpec;
import countermand.local.template.Template;
import countermand.local.template.TemplateException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The buses and their rules: what is put is kept, and handed to the targets of the rules that
 * match.
 */
final class Bus {
  private record Route(
      String bus, EventPattern pattern, Optional<String> input, Targets.Target target) {}

  private final Set<String> names;
  private final List<Route> routes = new ArrayList<>();
  private final EventLog log;
  private final Targets targets;

  Bus(Template template, Targets targets, EventLog log) {
    this.log = log;
    this.targets = targets;
    names = new HashSet<>(template.buses());
    names.add("default");
    template.rules().forEach(this::add);
    template.functions().forEach(this::add);
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** Keeps the event and starts its targets, without waiting for them: as the real bus does. */
  void put(String bus, JsonNode envelope) {
    log.add(envelope);
    for (Route route : routes) {
      if (route.bus().equals(bus) && route.pattern().matches(envelope)) {
        byte[] event =
            route
                .input()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> Json.bytes(envelope));
        send(route.target(), event);
      }
    }
  }

  /** A queue keeps what it is sent, so it has it before whoever put the event is answered. */
  private void send(Targets.Target target, byte[] event) {
    if (target.keeps()) {
      target.invoker().invoke(event);
    } else {
      targets.sendLater(target.invoker(), event);
    }
  }

  private void add(RuleSpec rule) {
    for (RuleSpec.Target target : rule.targets()) {
      Targets.Target found =
          targets
              .find(target.arn())
              .orElseThrow(
                  () -> new TemplateException(rule.name(), "no such target: " + target.arn()));
      routes.add(new Route(rule.bus(), rule.pattern(), target.input(), found));
    }
  }

  private void add(FunctionSpec spec) {
    for (EventSource source : spec.events()) {
      if (source instanceof EventSource.BusEvents events) {
        Targets.Target found = targets.find(spec.arn()).orElseThrow();
        routes.add(new Route(events.bus(), events.pattern(), events.input(), found));
      }
    }
  }
}
