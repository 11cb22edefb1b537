package countermand.local;

import countermand.local.template.Arns;
import countermand.local.template.FunctionSpec;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** A function's environment: the template's variables, and what the platform adds. */
record FunctionVariables(URI dynamoDb, URI aws) {
  /** Any text will do: nothing here checks a signature. DynamoDB Local wants letters and digits. */
  static final String CREDENTIAL = "local";

  Map<String, String> of(FunctionSpec spec) {
    Map<String, String> variables = new HashMap<>(spec.variables());
    variables.put("AWS_REGION", Arns.REGION);
    variables.put("AWS_ACCESS_KEY_ID", CREDENTIAL);
    variables.put("AWS_SECRET_ACCESS_KEY", CREDENTIAL);
    variables.put("AWS_SESSION_TOKEN", CREDENTIAL);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", spec.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(spec.memoryMegabytes()));
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString());
    variables.put("AWS_ENDPOINT_URL_SCHEDULER", aws.toString());
    variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", aws.toString());
    return variables;
  }
}
