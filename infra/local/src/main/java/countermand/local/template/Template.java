package countermand.local.template;

import java.util.List;
import java.util.Map;

/**
 * What of template.yaml runs here, every value resolved with the parameters' defaults. {@code
 * ignored} names the resources of other types.
 */
public record Template(
    List<FunctionSpec> functions,
    ApiSpec api,
    List<TableSpec> tables,
    List<String> buses,
    List<RuleSpec> rules,
    List<QueueSpec> queues,
    List<String> scheduleGroups,
    List<String> ignored) {

  /** Reads a template; a {@link TemplateException} names what cannot be run as it stands. */
  public static Template read(String yaml) {
    return read(yaml, Map.of());
  }

  /**
   * Reads a template, some of whose parameters are not as by default.
   *
   * @param parameters their values by name
   */
  public static Template read(String yaml, Map<String, String> parameters) {
    RawTemplate raw = new RawTemplate(yaml, parameters);
    return new Resources(raw).read();
  }
}
