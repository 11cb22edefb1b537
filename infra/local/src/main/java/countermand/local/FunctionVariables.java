package countermand.local;

import countermand.local.demo.Demo;
import countermand.local.identity.IdentityProvider;
import countermand.local.template.Arns;
import countermand.local.template.FunctionSpec;
import countermand.runtime.FollowingClock;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * A function's environment: the template's variables, and what the platform adds.
 *
 * @param aws where AWS's services answer
 * @param gateway where the system itself does
 */
record FunctionVariables(URI aws, URI gateway) {
  /** Any text will do: nothing here checks a signature. DynamoDB Local wants letters and digits. */
  static final String CREDENTIAL = "local";

  /** What it has wherever AWS's services are. */
  static Map<String, String> anywhere(FunctionSpec spec) {
    Map<String, String> variables = new HashMap<>(spec.variables());
    variables.put("AWS_REGION", Arns.REGION);
    variables.put("AWS_ACCESS_KEY_ID", CREDENTIAL);
    variables.put("AWS_SECRET_ACCESS_KEY", CREDENTIAL);
    variables.put("AWS_SESSION_TOKEN", CREDENTIAL);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(spec.memoryMegabytes()));
    return variables;
  }

  Map<String, String> of(FunctionSpec spec) {
    Map<String, String> variables = anywhere(spec);
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", aws.toString());
    variables.put("AWS_ENDPOINT_URL_SCHEDULER", aws.toString());
    variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", aws.toString());
    variables.put("AWS_ENDPOINT_URL_SQS", aws.toString());
    variables.put("AWS_ENDPOINT_URL_KMS", aws.toString());
    variables.put("OPERATOR_KEYS", Demo.operatorKeys());
    // Where the template has none: there is one here, with people to try it.
    if (variables.getOrDefault("OIDC_ISSUER", "none").isEmpty()) {
      variables.put("OIDC_ISSUER", IdentityProvider.issuer(gateway).toString());
      variables.put("OIDC_CLIENT_ID", IdentityProvider.CLIENT);
      variables.put("OIDC_NAME", IdentityProvider.NAME);
    }
    // The demo's endpoints are here, too.
    variables.put("ALLOW_PRIVATE_ENDPOINTS", "true");
    // Part of the SDK's User-Agent, where the function has a process of its own: whose call it is.
    variables.put("AWS_SDK_UA_APP_ID", spec.logicalName());
    // For a function in a process of its own, which cannot be handed the clock itself.
    variables.put(FollowingClock.ALLOWED_BY, "true");
    return variables;
  }
}
