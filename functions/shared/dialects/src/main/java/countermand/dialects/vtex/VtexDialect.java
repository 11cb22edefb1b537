package countermand.dialects.vtex;

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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** VTEX's protocol, as its marketplaces and its sellers speak it. */
public final class VtexDialect implements Dialect {
  /** "Marketplace Protocol, External Seller Fulfillment": then the order is canceled by itself. */
  private static final Duration SELLER_ANSWERS_WITHIN = Duration.ofDays(30);

  private final Map<Route, Operation> operations = VtexRoutes.table();

  @Override
  public String name() {
    return "vtex";
  }

  @Override
  public Map<Route, Operation> operations() {
    return operations;
  }

  @Override
  public Presented presented(HttpRequest request) {
    return AppKey.read(request);
  }

  @Override
  public int bodyBytesMax(Route route) {
    return VtexRoutes.takesLargeBodies(route)
        ? Limits.LARGE_BODY_BYTES_MAX
        : Dialect.super.bodyBytesMax(route);
  }

  @Override
  public HttpReply deny(HttpRequest request, Denial denial) {
    return Denials.reply(denial);
  }

  @Override
  public Optional<KeyMaker> keys() {
    return Optional.of(AppKey::make);
  }

  /** A marketplace has its external sellers, and an order management. */
  @Override
  public Set<String> roles(Side of) {
    return of == Side.MARKETPLACE ? VtexRole.NAMES : Set.of();
  }

  @Override
  public boolean hasUpstreams() {
    return true;
  }

  @Override
  public Optional<String> secretFault(Side to, String secret) {
    return AppKey.secretFault(secret);
  }

  @Override
  public Outgoing outgoing() {
    return new VtexCalls(VtexRole.EXTERNAL);
  }

  @Override
  public Outgoing outgoing(String role) {
    return new VtexCalls(VtexRole.of(role));
  }

  /** An external seller refuses by its invoice; a seller of the OMS denies. */
  @Override
  public Optional<Duration> refusedByInvoiceWithin(String role) {
    return switch (VtexRole.of(role)) {
      case EXTERNAL -> Optional.of(SELLER_ANSWERS_WITHIN);
      case OMS -> Optional.empty();
    };
  }

  /** VTEX has no call for a partial cancellation. */
  @Override
  public boolean marketplaceHearsPartialCancel() {
    return false;
  }
}
