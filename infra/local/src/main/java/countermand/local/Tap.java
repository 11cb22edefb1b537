package countermand.local;

import countermand.local.function.Invoker;
import countermand.local.http.Endpoint;
import countermand.local.template.FunctionSpec;

/**
 * Looks at what goes on between the functions and what is around them. By itself it sees nothing.
 */
public interface Tap {
  /** What the functions have instead of AWS's services. */
  default Endpoint services(Endpoint services) {
    return services;
  }

  /** What is invoked instead of a function. */
  default Invoker function(FunctionSpec spec, Invoker function) {
    return function;
  }
}
