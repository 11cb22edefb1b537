package countermand.dialects.unicommerce;

import countermand.core.Side;
import countermand.dialects.Denial;
import countermand.dialects.Dialect;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Outgoing;
import countermand.dialects.Presented;
import countermand.dialects.Route;
import countermand.dialects.links.KeyMaker;
import java.util.Map;
import java.util.Optional;

/** Unicommerce's protocol, as its sellers and its marketplaces speak it. */
public final class UnicommerceDialect implements Dialect {
  private final Outgoing outgoing = new UnicommerceOutgoing();
  private final Map<Route, Operation> operations = UnicommerceRoutes.table();

  @Override
  public String name() {
    return "unicommerce";
  }

  @Override
  public Map<Route, Operation> operations() {
    return operations;
  }

  @Override
  public Presented presented(HttpRequest request) {
    return Callers.of(request);
  }

  @Override
  public HttpReply deny(HttpRequest request, Denial denial) {
    return Denials.reply(request, denial);
  }

  @Override
  public Optional<KeyMaker> keys() {
    return Optional.of(NewKeys::make);
  }

  @Override
  public Optional<String> secretFault(Side to, String secret) {
    return Account.fault(to, secret);
  }

  @Override
  public Outgoing outgoing() {
    return outgoing;
  }

  /** A marketplace hears of items and units: {@code /orders/cancel} is about nothing else. */
  @Override
  public boolean marketplaceHearsPartialCancel() {
    return true;
  }
}
