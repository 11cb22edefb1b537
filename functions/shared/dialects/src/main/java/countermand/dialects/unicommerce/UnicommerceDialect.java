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
import countermand.dialects.Sha256;
import countermand.dialects.links.KeyMaker;
import java.util.Map;
import java.util.Optional;

/** Unicommerce's protocol, as its sellers and its marketplaces speak it. */
public final class UnicommerceDialect implements Dialect {
  private static final int BODY_BYTES_MAX = 256 * 1024;

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
  public boolean verify(Presented.Key key, String secretHash) {
    return Sha256.matches(key.secret(), secretHash);
  }

  @Override
  public int bodyBytesMax(Route route) {
    return BODY_BYTES_MAX;
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
