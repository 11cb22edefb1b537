package countermand.store.telling;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Writes down every call to DynamoDB by its operation, in order. */
public final class Calls implements ExecutionInterceptor {
  private final List<String> operations = new ArrayList<>();

  @Override
  public synchronized void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes attributes) {
    operations.add(context.request().getClass().getSimpleName().replace("Request", ""));
  }

  /** The operations since the last time that somebody asked. */
  public synchronized List<String> made() {
    List<String> made = List.copyOf(operations);
    operations.clear();
    return made;
  }
}
