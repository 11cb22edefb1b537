package countermand.pages;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Outside;
import countermand.dialects.Presented;
import countermand.dialects.Protocol;
import countermand.dialects.Route;
import countermand.dialects.links.ConsoleKeys;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The console: pages and forms, to the same desk that the parties' protocols lead to. */
public final class Console implements Protocol {
  /**
   * Below the 15 seconds after which the function is ended: whoever decided several requests must
   * still read which of them stand.
   */
  static final Duration ANSWERED_WITHIN = Duration.ofSeconds(12);

  private final Elsewhere elsewhere;
  private final Map<Route, Operation> operations;

  /** Where people have keys, and nothing else. */
  public Console() {
    this(Elsewhere.nowhere());
  }

  /** Where people may also sign in elsewhere, if the deployment says where. */
  public Console(Outside outside) {
    this(Elsewhere.of(outside));
  }

  private Console(Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
    this.operations = ConsoleRoutes.table(elsewhere);
  }

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
  public Optional<Duration> answersWithin(Route route) {
    return Optional.of(ANSWERED_WITHIN);
  }

  @Override
  public HttpReply deny(HttpRequest request, Denial denial) {
    return Denials.reply(request, denial, elsewhere);
  }
}
