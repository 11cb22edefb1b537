package countermand.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import countermand.local.template.FunctionSpec;
import countermand.local.template.TemplateException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.util.Arrays;

/** A handler of typed events, which are read and written as Lambda's Java runtime does. */
final class TypedInvoker<I, O> implements Invoker {
  private final FunctionSpec spec;
  private final RequestHandler<I, O> handler;
  private final PojoSerializer<I> input;
  private final PojoSerializer<O> output;

  private TypedInvoker(
      FunctionSpec spec,
      RequestHandler<I, O> handler,
      PojoSerializer<I> input,
      PojoSerializer<O> output) {
    this.spec = spec;
    this.handler = handler;
    this.input = input;
    this.output = output;
  }

  static <I, O> Invoker of(FunctionSpec spec, RequestHandler<I, O> handler) {
    Method method = handleRequest(spec, handler.getClass());
    // The compiler made the method from the handler's own type arguments.
    @SuppressWarnings("unchecked")
    Class<I> inputType = (Class<I>) method.getParameterTypes()[0];
    @SuppressWarnings("unchecked")
    Class<O> outputType = (Class<O>) method.getReturnType();
    return new TypedInvoker<>(spec, handler, serializer(inputType), serializer(outputType));
  }

  @Override
  public byte[] invoke(byte[] event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      I request = input.fromJson(new ByteArrayInputStream(event));
      output.toJson(handler.handleRequest(request, LocalContext.of(spec)), answer);
    } catch (RuntimeException | LinkageError | AssertionError e) {
      throw new FunctionException(spec.logicalName(), e);
    }
    return answer.toByteArray();
  }

  private static Method handleRequest(FunctionSpec spec, Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals("handleRequest") && !method.isBridge())
        .filter(method -> method.getParameterCount() == 2)
        .filter(method -> method.getParameterTypes()[1].equals(Context.class))
        .findFirst()
        .orElseThrow(() ->
            new TemplateException(spec.logicalName(), "has no handleRequest(event, Context)"));
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
