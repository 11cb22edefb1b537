package countermand.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import countermand.local.template.FunctionSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** A handler that reads and writes bytes. */
record StreamInvoker(FunctionSpec spec, RequestStreamHandler handler) implements Invoker {
  // Whatever a handler throws is the function's error, as it is for Lambda's own runtime.
  @Override
  public byte[] invoke(byte[] event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(event), answer, LocalContext.of(spec));
    } catch (Exception | LinkageError | AssertionError e) {
      throw new FunctionException(spec.logicalName(), e);
    }
    return answer.toByteArray();
  }
}
