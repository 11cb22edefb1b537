package countermand.local.template;

import java.util.List;

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
    RawTemplate raw = new RawTemplate(yaml);
    return new Resources(raw).read();
  }
}
