package countermand.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML as maps, lists and scalars. A short intrinsic ({@code !Sub x}) becomes its long form ({@code
 * {"Fn::Sub": "x"}}); whether it is one that we know is judged only where its value is needed.
 */
final class YamlReader {
  private YamlReader() {}

  static Map<String, Object> read(String yaml) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      Object root = new Yaml(new Intrinsics(options)).load(yaml);
      return asMap(root, "template");
    } catch (YAMLException e) {
      throw new TemplateException("template", String.valueOf(e.getMessage()));
    }
  }

  /** The value as a map with text keys, in the template's order. */
  static Map<String, Object> asMap(@Nullable Object value, String where) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new TemplateException(where, "is not a map");
    }
    Map<String, Object> result = new LinkedHashMap<>();
    map.forEach((key, child) -> {
      if (child != null) {
        result.put(String.valueOf(key), child);
      }
    });
    return result;
  }

  private static final class Intrinsics extends SafeConstructor {
    Intrinsics(LoaderOptions options) {
      super(options);
      // Dates such as the template's format version stay the text that they are.
      yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
      yamlMultiConstructors.put("!", new ShortForm());
    }

    private final class ShortForm extends AbstractConstruct {
      @Override
      public Object construct(Node node) {
        String name = node.getTag().getValue().substring(1);
        boolean bare = name.equals("Ref") || name.equals("Condition");
        return Map.of(bare ? name : "Fn::" + name, argument(name, node));
      }

      private Object argument(String name, Node node) {
        return switch (node) {
          case ScalarNode scalar when name.equals("GetAtt") ->
              List.of((Object[]) scalar.getValue().split("\\.", 2));
          case ScalarNode scalar -> scalar.getValue();
          case SequenceNode sequence -> new ArrayList<Object>(constructSequence(sequence));
          case MappingNode mapping -> constructMapping(mapping);
          // Node is the library's open class; aliases are resolved before we see them.
          case Node other -> throw new YAMLException("cannot read " + other);
        };
      }
    }
  }
}
