package countermand.runtime.telling;

import countermand.dialects.Route;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The routes that a template declares. It is read as a tree, so that its tags need no meaning. */
public final class TemplateRoutes {
  private TemplateRoutes() {}

  /** Every API event of every function. */
  public static List<Route> of(String template) {
    Node root = new Yaml().compose(new StringReader(template));
    List<Route> routes = new ArrayList<>();
    for (Node resource : values(child(root, "Resources").orElseThrow())) {
      child(resource, "Properties")
          .filter(_ -> text(resource, "Type").equals("AWS::Serverless::Function"))
          .flatMap(properties -> child(properties, "Events"))
          .ifPresent(events -> values(events).forEach(event -> add(event, routes)));
    }
    return routes;
  }

  private static void add(Node event, List<Route> routes) {
    if (text(event, "Type").equals("Api")) {
      Node properties = child(event, "Properties").orElseThrow();
      String method = text(properties, "Method").toUpperCase(Locale.ROOT);
      routes.add(new Route(method, text(properties, "Path")));
    }
  }

  private static List<Node> values(Node node) {
    return ((MappingNode) node).getValue().stream().map(NodeTuple::getValueNode).toList();
  }

  private static Optional<Node> child(Node node, String name) {
    return ((MappingNode) node)
        .getValue().stream()
            .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(name))
            .map(NodeTuple::getValueNode)
            .findFirst();
  }

  private static String text(Node node, String name) {
    return child(node, name).map(value -> ((ScalarNode) value).getValue()).orElseThrow();
  }
}
