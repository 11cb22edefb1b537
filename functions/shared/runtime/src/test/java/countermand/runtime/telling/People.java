package countermand.runtime.telling;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Presented;
import countermand.dialects.Protocol;
import countermand.dialects.Route;
import countermand.dialects.links.ConsoleKeys;
import java.util.Map;
import java.util.function.Function;

/**
 * What is spoken at the console, as far as it matters behind it.
 *
 * @param who a caller says it is
 */
public record People(Map<Route, Operation> operations, Function<HttpRequest, Presented> who)
    implements Protocol {

  /** Where nobody comes to a page. */
  public static People presenting(Function<HttpRequest, Presented> who) {
    return new People(Map.of(), who);
  }

  @Override
  public String name() {
    return ConsoleKeys.DIALECT;
  }

  @Override
  public Presented presented(HttpRequest request) {
    return who.apply(request);
  }

  @Override
  public HttpReply deny(HttpRequest request, Denial denial) {
    return HttpReply.empty(denial instanceof Denial.RateLimited ? 429 : 401);
  }
}
