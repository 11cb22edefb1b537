package countermand.dialects.nativeapi;

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

/** Our own API, under {@code /v1}. */
public final class NativeDialect implements Dialect {
  private final Map<Route, Operation> operations = NativeRoutes.table();
  private final Outgoing outgoing = new Webhooks();

  @Override
  public String name() {
    return "native";
  }

  @Override
  public Map<Route, Operation> operations() {
    return operations;
  }

  @Override
  public Presented presented(HttpRequest request) {
    return Bearer.read(request);
  }

  @Override
  public HttpReply deny(HttpRequest request, Denial denial) {
    return Denials.reply(denial);
  }

  @Override
  public Optional<KeyMaker> keys() {
    return Optional.of(Bearer::make);
  }

  @Override
  public Optional<String> secretFault(Side to, String secret) {
    return WebhookSignature.secretFault(secret);
  }

  @Override
  public Outgoing outgoing() {
    return outgoing;
  }

  @Override
  public boolean marketplaceHearsPartialCancel() {
    return true;
  }
}
