package countermand.local.template;

import countermand.local.template.ApiSpec.GatewayResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** AWS::Serverless::Api. */
final class ApiReader {
  private ApiReader() {}

  static ApiSpec read(Properties p) {
    p.accept("Name", "Description", "ApiKeySourceType", "AccessLogSetting", "AlwaysDeploy", "Auth");
    p.accept(
        "CacheClusterEnabled",
        "CacheClusterSize",
        "CanarySetting",
        "Cors",
        "EndpointConfiguration");
    p.accept("MergeDefinitions", "MethodSettings", "MinimumCompressionSize", "OpenApiVersion");
    p.accept(
        "PropagateTags", "Tags", "TracingEnabled", "Variables", "FailOnWarnings", "SecurityPolicy");
    return new ApiSpec(
        p.neededText("StageName"),
        p.list("BinaryMediaTypes").stream()
            .map(type -> type.toString().replace("~1", "/"))
            .toList(),
        responses(p));
  }

  private static Map<String, GatewayResponse> responses(Properties p) {
    Map<String, GatewayResponse> result = new LinkedHashMap<>();
    p.entries("GatewayResponses")
        .forEach((type, response) ->
            result.put(
                type,
                new Properties(response, p.at("GatewayResponses." + type))
                    .read(ApiReader::response)));
    return result;
  }

  private static GatewayResponse response(Properties p) {
    Map<String, String> headers = new LinkedHashMap<>();
    Optional<Properties> parameters = p.map("ResponseParameters");
    parameters.ifPresent(map ->
        map.accept("Paths", "QueryStrings")
            .read(m -> m.entries("Headers"))
            // API Gateway writes a literal header value in single quotes.
            .forEach((name, value) -> headers.put(name, unquoted(String.valueOf(value)))));
    Map<String, String> bodies = new LinkedHashMap<>();
    p.entries("ResponseTemplates").forEach((type, body) -> bodies.put(type, String.valueOf(body)));
    return new GatewayResponse(p.number("StatusCode"), headers, bodies);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
