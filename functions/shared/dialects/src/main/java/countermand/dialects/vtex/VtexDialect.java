package countermand.dialects.vtex;

import countermand.dialects.Denial;
import countermand.dialects.Dialect;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Outgoing;
import countermand.dialects.Presented;
import countermand.dialects.Route;
import java.util.Map;

/** VTEX's protocol, as its marketplaces and its sellers speak it. */
public final class VtexDialect implements Dialect {
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
  public Outgoing outgoing() {
    return new VtexCalls(VtexRole.EXTERNAL);
  }

  @Override
  public Outgoing outgoing(String role) {
    return new VtexCalls(VtexRole.of(role));
  }

  /** VTEX has no call for a partial cancellation. */
  @Override
  public boolean marketplaceHearsPartialCancel() {
    return false;
  }
}
