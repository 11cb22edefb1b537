package countermand.local.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import countermand.local.template.FunctionSpec;
import countermand.local.template.TemplateException;
import countermand.runtime.Environment;
import java.lang.reflect.InvocationTargetException;
import java.time.InstantSource;
import java.util.Map;

/** Makes each handler once, in this JVM, with its constructor that takes an Environment. */
public final class InProcessLauncher implements Launcher {
  private final InstantSource clock;

  public InProcessLauncher(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Invoker launch(FunctionSpec spec, Map<String, String> variables) {
    Object handler = make(spec, new Environment(variables, clock));
    return switch (handler) {
      case RequestStreamHandler stream -> new StreamInvoker(spec, stream);
      case RequestHandler<?, ?> typed -> TypedInvoker.of(spec, typed);
      default ->
          throw new TemplateException(spec.logicalName(), "is no Lambda handler: " + handler);
    };
  }

  private static Object make(FunctionSpec spec, Environment environment) {
    try {
      return Class.forName(spec.handlerClass())
          .getConstructor(Environment.class)
          .newInstance(environment);
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new TemplateException(
          spec.logicalName() + ".Handler",
          "no public constructor (Environment): " + e.getMessage());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(spec.logicalName() + " does not start", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(spec.logicalName() + " cannot be made", e);
    }
  }
}
