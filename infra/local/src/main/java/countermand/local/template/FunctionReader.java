package countermand.local.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AWS::Serverless::Function. */
final class FunctionReader {
  private static final int SAM_TIMEOUT_SECONDS = 3;
  private static final int SAM_MEMORY_MEGABYTES = 128;

  private FunctionReader() {}

  static FunctionSpec read(String logicalName, String name, Properties properties) {
    properties.accept("FunctionName", "Description", "Runtime", "Architectures", "PackageType");
    properties.accept(
        "Role", "RolePath", "Policies", "PermissionsBoundary", "AssumeRolePolicyDocument");
    properties.accept("Tags", "PropagateTags", "Tracing", "KmsKeyArn", "LoggingConfig", "Layers");
    properties.accept(
        "DeploymentPreference", "AutoPublishAliasAllProperties", "AutoPublishCodeSha256");
    properties.accept(
        "VersionDescription", "VersionDeletionPolicy", "SnapStart", "EphemeralStorage");
    properties.accept("ReservedConcurrentExecutions", "ProvisionedConcurrencyConfig");
    properties.accept("RuntimeManagementConfig", "RecursiveLoop", "EventInvokeConfig");
    properties.accept("DeadLetterQueue", "VpcConfig", "CodeSigningConfigArn", "SourceKMSKeyArn");
    return new FunctionSpec(
        logicalName,
        name,
        properties.text("AutoPublishAlias"),
        properties.neededText("Handler"),
        properties.text("CodeUri").orElse(""),
        variables(properties),
        Duration.ofSeconds(properties.number("Timeout").orElse(SAM_TIMEOUT_SECONDS)),
        properties.number("MemorySize").orElse(SAM_MEMORY_MEGABYTES),
        events(logicalName, properties));
  }

  private static Map<String, String> variables(Properties properties) {
    Map<String, String> result = new LinkedHashMap<>();
    properties
        .map("Environment")
        .ifPresent(environment ->
            environment
                .read(map -> map.entries("Variables"))
                .forEach((name, value) -> result.put(name, String.valueOf(value))));
    return result;
  }

  private static List<EventSource> events(String function, Properties properties) {
    List<EventSource> result = new ArrayList<>();
    properties
        .entries("Events")
        .forEach((name, event) -> {
          Properties map = new Properties(event, properties.at("Events." + name));
          result.add(map.read(e -> EventReader.read(function + name, e)));
        });
    return result;
  }
}
