package countermand.runtime.telling;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A template, or a part of it. It is read as a tree, so that its tags need no meaning. */
public record TemplateTree(Node node) {

  /** The tree of a template's text. */
  public static TemplateTree read(String template) {
    return new TemplateTree(new Yaml().compose(new StringReader(template)));
  }

  /** The resources of a type, by their names. */
  public Map<String, TemplateTree> resources(String type) {
    Map<String, TemplateTree> found = new LinkedHashMap<>();
    for (NodeTuple tuple : ((MappingNode) at("Resources").node()).getValue()) {
      TemplateTree resource = new TemplateTree(tuple.getValueNode());
      if (resource.at("Type").text().equals(type)) {
        found.put(((ScalarNode) tuple.getKeyNode()).getValue(), resource);
      }
    }
    return found;
  }

  /** What must be there, by the names that lead there. */
  public TemplateTree at(String... names) {
    TemplateTree there = this;
    for (String name : names) {
      there = there.child(name).orElseThrow(() -> new AssertionError("there is no " + name));
    }
    return there;
  }

  /** What may be there. */
  public Optional<TemplateTree> child(String name) {
    return ((MappingNode) node)
        .getValue().stream()
            .filter(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(name))
            .map(tuple -> new TemplateTree(tuple.getValueNode()))
            .findFirst();
  }

  /** The members of a list, or the values of a map. */
  public List<TemplateTree> values() {
    List<Node> nodes =
        node instanceof SequenceNode list
            ? list.getValue()
            : ((MappingNode) node).getValue().stream().map(NodeTuple::getValueNode).toList();
    return nodes.stream().map(TemplateTree::new).toList();
  }

  /** A text, without its tag. */
  public String text() {
    return ((ScalarNode) node).getValue();
  }

  /** A whole number. */
  public int number() {
    return Integer.parseInt(text());
  }
}
