package countermand.runtime.telling;

import countermand.dialects.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The routes that a template declares. */
public final class TemplateRoutes {
  private TemplateRoutes() {}

  /** Every API event of every function. */
  public static List<Route> of(String template) {
    List<Route> routes = new ArrayList<>();
    TemplateTree.read(template)
        .resources("AWS::Serverless::Function")
        .values()
        .forEach(function ->
            function
                .at("Properties")
                .child("Events")
                .ifPresent(events -> events.values().forEach(event -> add(event, routes))));
    return routes;
  }

  private static void add(TemplateTree event, List<Route> routes) {
    if (event.at("Type").text().equals("Api")) {
      String method = event.at("Properties", "Method").text().toUpperCase(Locale.ROOT);
      routes.add(new Route(method, event.at("Properties", "Path").text()));
    }
  }
}
