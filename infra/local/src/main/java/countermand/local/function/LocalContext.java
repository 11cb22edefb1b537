package countermand.local.function;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import countermand.local.template.FunctionSpec;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a function is told of its invocation. The time that remains is the real clock's. */
record LocalContext(FunctionSpec spec, String requestId, long deadlineNanos) implements Context {
  private static final LambdaLogger TO_STDOUT = new StdoutLogger();

  static LocalContext of(FunctionSpec spec) {
    long deadline = System.nanoTime() + spec.timeout().toNanos();
    return new LocalContext(spec, UUID.randomUUID().toString(), deadline);
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + spec.name();
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return spec.name();
  }

  @Override
  public String getFunctionVersion() {
    return "1";
  }

  @Override
  public String getInvokedFunctionArn() {
    return spec.arn();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, (deadlineNanos - System.nanoTime()) / 1_000_000);
  }

  @Override
  public int getMemoryLimitInMB() {
    return spec.memoryMegabytes();
  }

  @Override
  public LambdaLogger getLogger() {
    return TO_STDOUT;
  }

  private static final class StdoutLogger implements LambdaLogger {
    @Override
    public void log(String message) {
      System.out.println(message);
    }

    @Override
    public void log(byte[] message) {
      System.out.writeBytes(message);
      System.out.println();
    }
  }
}
