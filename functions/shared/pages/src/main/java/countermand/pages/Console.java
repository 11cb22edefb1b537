package countermand.pages;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Presented;
import countermand.dialects.Protocol;
import countermand.dialects.Route;
import countermand.dialects.links.ConsoleKeys;
import java.util.Map;

/** The console: pages and forms, to the same desk that the parties' protocols lead to. */
public final class Console implements Protocol {
  private final Map<Route, Operation> operations = ConsoleRoutes.table();

  @Override
  public String name() {
    return ConsoleKeys.DIALECT;
  }

  @Override
  public Map<Route, Operation> operations() {
    return operations;
  }

  /** A key where somebody signs in, else the session that the browser has kept. */
  @Override
  public Presented presented(HttpRequest request) {
    return request.route().equals(ConsoleRoutes.SIGN_IN)
        ? SignIn.presented(request)
        : SessionCookie.token(request)
            .<Presented>map(Presented.Token::new)
            .orElseGet(Presented.Nothing::new);
  }

  @Override
  public HttpReply deny(HttpRequest request, Denial denial) {
    return Denials.reply(request, denial);
  }
}
