package countermand.runtime;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts the calls to DynamoDB; attempts that the SDK repeats are one. */
final class DynamoCalls implements ExecutionInterceptor {
  private static final String SERVICE = "DynamoDb";

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (SERVICE.equals(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME))) {
      Trail.current().calledDynamo();
    }
  }
}
